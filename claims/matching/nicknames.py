"""Given names and the forms they go by: each line holds names that may be one person's."""

_GROUPS = """
aaron ron ronnie|abigail abby gail|abraham abe bram|adelaide addie ada|agnes aggie nessie|albert al bert bertie|alexander alex
alec sandy sasha xander alistair alasdair oleksandr aleksandr alexandre alejandro aleksandar alessandro aliaksandr|alexandra alex sandra sasha lexi
|alfred alf alfie fred|alice ally|amanda mandy|andrew andy drew andrei andrey andreas andrzej anders andre andres|angela angie
|ann anne anna annie nan nancy hannah ana|anthony antony tony anton antonio antoine|archibald archie|arthur art
|augustus gus august|barbara barb babs|bartholomew bart|beatrice bea trixie|benjamin ben benny bibi benji binyamin
|bernard bernie barney bernhard|bernardo bernie|boris borja|bradley brad|bridget biddy bridie|calvin cal|cameron cam
|catherine katherine kathryn katharine kate katie kathy cathy kitty kit karen ekaterina catriona|charles charlie chuck chas carl karl carlos carlo karel
|charlotte lottie charlie|christian chris|christina christine tina chris chrissie|christopher chris kit topher kristoffer cristobal
|clifford cliff|constance connie|cornelius neil con|cynthia cindy|cyril kirill|daniel dan danny daniil|david dave davy dafydd
|deborah debra debbie deb|dennis denis denny|derek derrick|diana diane di|dmitri dmitry dimitri dima dmitriy|dominic dom|donald don donnie
|dorothy dot dottie dolly dora|douglas doug|duncan dunc|edmund ed eddie ned|edward ed eddie ted teddy ned eduard eduardo edvard
|edwin ed eddie|eleanor ellie nell nora leonora elinor|elizabeth liz lizzie beth betty bess bessie betsy eliza libby lisa elisabeth elsie
|ellen nell nellie|emily em emmy|emma em|ernest ernie ernst ernesto|eugene gene evgeny yevgeny|evelyn eve evie|ferdinand ferdie fernando|florence flo florrie
|frances fanny fran frankie|francis frank francois francisco francesco franz|franklin frank|frederick fred freddie frederic friedrich
frederik fredrick fredric|gabriel gabe|geoffrey jeffrey geoff jeff|george georgie georg georges jorge yuri giorgio jurgen|gerald gerry jerry|gerard gerry ged
|gilbert gil|gladys glad|gordon gord|grace gracie|gregory greg grigory|guillermo memo|gwendolen gwen gwenllian|harold hal harry harald
|harriet hattie|henry harry hank hal heinrich henri enrique hendrik|herbert bert herb bertie|hubert bert hugh|hugh hughie hugo huw
|humphrey humph|ignatius iggy ignacio|igor ihor|ira irina|isaac ike|isabella bella isabel isobel belle|ivan vanya|jacob jake jakob yakov
|jacqueline jackie|james jim jimmy jamie jem jacobo jaime|jane janet janie jenny|janet jan jenny|jason jay|jeremy jerry jem|jeremiah jerry
|jessica jess jessie|joan joanie|joanna jo joanne|john jack johnny jon johannes johan ian sean juan jean giovanni ivan hans jan jonny ioan evan
|jonathan jon jonny nathan|joseph joe joey jose josef giuseppe iosif yosef josep|josephine jo josie|joshua josh|joyce joy|judith judy
|julian jules|katarina kat|kenneth ken kenny|kimberly kim|laurence lawrence larry laurie lawrie loz lorenzo lars|leonard len lenny leo|leonid lyonya
|leopold leo|leslie les|lewis louis lou lew ludwig luis luigi|lilian lily lil|lucas luke luc|lucy lucinda lu|louisa louise lou|lydia liddy|madeleine maddie
|magdalena lena|malcolm mal|marcus mark marc marco marko|margaret maggie meg peggy madge greta margery marge daisy rita margarita|maria mary marie marianne mariya maryam
molly polly may mae|marion mary|marjorie marge|martha patty mattie|martin marty|mary molly polly minnie mamie|matilda tilly maud|matthew matt mateo matthias mattheus
|maureen mo|maurice morris mo|maximilian max maxim|megan meg|melanie mel|melissa mel lissa|melvin mel|michael mike mick mickey mikhail miguel michel michele mihai mykhailo mischa
|michelle shelly|mildred millie|mitchell mitch|mohammed mo muhammad mohamed mohammad mehmet muhammed mohamad mohd|montgomery monty|moses moshe moe
|nathaniel nathan nat nate|natalia natasha natalie|neil neal niall|nicholas nick nicky nico nikolai nicolas nikolay klaus claus mykola nikolaos
|nicola nicky nikki|norman norm|oliver ollie olly|oscar ozzie|osama usama|oswald oz ozzie|pamela pam|patricia pat patty tricia trish patsy
|patrick pat paddy|paul pavel paulo paolo pablo pol|penelope penny|percival percy|peter pete pyotr pedro pierre piotr petr petro pieter petros
|petronella nell|philip phil phillip pip felipe philippe|phyllis phyl|prudence prue|quentin quin|rachel rach|raymond ray ramon|rebecca becky becca
|reginald reg reggie rex|rhoda rose|richard rick dick rich ricky richie ricardo riccardo|robert bob bobby rob robbie bert roberto robin
|roderick rod rory|rodney rod|roger rog hodge|roland rolly orlando|ronald ron ronnie|rosemary rose rosie|rosalind ros|rudolph rudy rudolf|rupert roo
|russell russ|samantha sam|samuel sam sammy|sandra sandy|sarah sally sadie sara|sebastian seb bas|serge sergei sergey sergio sergejs sergii serhiy|sidney sid syd
|sigmund ziggy|simon si shimon simeon|sophia sophie sofia|stanley stan|stanislav stas stan|stephanie steph|stephen steve steven stevie stefan esteban etienne stephan steffen
|stuart stewart stu|susan sue susie suzie susannah suzanne|sylvester sly|terence terry|teresa theresa terry tess tessa|theodore ted teddy theo fyodor
|thomas tom tommy tomas thom|timothy tim|tobias toby|ursula ulla|valentine val|valerie val|vanessa nessa|veronica ronnie vera|victor vic viktor vittorio
|victoria vicky vickie tori|vincent vince vinny vincenzo|virginia ginny|vladimir volodymyr vlad vova wladimir uladzimir|walter walt wally wat|wilfred wilf fred
|wilhelmina mina minnie|william will bill billy willie liam wilhelm guillaume willem guillermo|winifred win winnie freda|winston win|yusuf yousef youssef joseph
|zachary zach zac|abdullah abdallah|hassan hasan|hussein husain hossein huseyin hussain|ahmed ahmad|osman othman usman uthman|ali aly|yahya yehia yahia
|khaled khalid|said saeed sayed sayyid syed|umar omar|ibrahim abraham|ismail ishmael|qasim kasim qassem|jamal gamal|karim kareem
"""


def _by_name() -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for group in _GROUPS.replace("\n", " ").split("|"):
        names = group.split()
        for name in names:
            groups.setdefault(name, set()).update(names)
    return {name: frozenset(others) for name, others in groups.items()}


FORMS = _by_name()
"""Every given name listed, with the names it may stand for or be short for (itself included)."""
