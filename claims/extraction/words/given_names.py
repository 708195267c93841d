"""Given names common in English-language news, by the pronoun they usually go with: a hint, never a fact about anyone."""

HE = frozenset(
    """
abdi adebayo ajay akash alok aminu arun ashish ashwin babatunde bayo chidi chinedu dele emeka femi gaurav hari ikenna
jayden kwasi lamine mamadou manish mukesh nikhil nitin obinna olu olumide pradeep prakash pranav rakesh rohan rohit
sachin sandeep seun sipho suresh tunde uche vivek yaw zubair anderson jeb nate harlan clark brock chip tad thad trey
ty vaughn wes wyatt zane dalton grady hamish iain alasdair ruairi eoin eamonn niall padraig cormac diarmuid fintan
aidan cillian osian rhodri gethin dewi iwan gwyn huw corey danilo darius deval deshawn emmett ezekiel fitz garrett
guillaume gustaf hakeem jamar jefferson jock josiah junot kendrick lachlan lyle malik marquis micah nolan orrin perry
ramesh rand reince rudolph rush sheldon silas sonny sterling tavis thaddeus theo tyrell vaclav vern virgil wendell
winfield zbigniew
aaron abdul abdullah abel abraham adam adolf adrian agustin ahmad ahmed al alain alan albert alberto aldo alec alejandro
alessandro alexander alfonso alfred alfredo ali alistair allan allen alvaro alvin amir amit anatoly anders andre andreas
andrei andres andrew andy angus anil anthony antoine anton antonio anwar ari aristide armando arnaud arnold art arthur
arturo asher ashok asif augusto austin axel ayman barack barney barry bart bartholomew bashar basil bastian ben benedict
benito benjamin benny bernard bernardo bernie bert bertrand bill billy björn blaise bob bobby boris brad bradley brandon
brendan brent brett brian bruce bruno bryan bryce byron caleb calvin carl carlo carlos carlton carsten cecil cedric cesar
chad charles charlie chester chris christian christoph christophe christopher chuck claude claudio claus clay clayton
clement cliff clifford clive clyde cody colin connor conor constantine corey cornelius craig curtis cyril cyrus
dale damian damien damon dan daniel danny dario darrell darren daryl dave david dean declan denis dennis denzel derek
dermot desmond dexter diego dieter dimitri dimitris dirk dmitri dmitry dominic don donald donnie doug douglas duncan dustin
dwayne dwight dylan eamon earl ed eddie edgar edmund eduardo edward edwin efraim einar eli elias elijah elliot elliott elon
elvis emanuel emil emile emilio emmanuel emre enrico enrique eric erich erik ernest ernesto ernst erwin esteban ethan
eugene evan evgeny ewan ezra fabian fabio farid farouk fawad federico felipe felix ferdinand fergus fernando fidel finn
florian floyd francesco francis francisco franco francois françois frank franklin franz fred freddie freddy frederic
frederick frederik friedrich fritz gabriel gareth garry gary gaston gavin gene geoff geoffrey georg george georges gerald
gerard gerhard gerry giacomo gianluca gianni gideon gilbert gilles giorgio giovanni giulio giuseppe glen glenn godfrey
gonzalo gordon graeme graham grant greg gregg gregory grover guido guillermo gunther gus gustav gustavo guy habib hamid
hamza hans harold haroon harry harsh harvey hasan hassan hector heiko heinrich helmut henri henrik henry herbert
herman hernan hiroshi horace horst howard hubert hugh hugo humphrey hussein ian ibrahim ignacio igor ilya imran ira irwin
isaac isaiah ismail ivan ivor jack jacob jacques jaime jair jake jakob jamal james jamie jan janos jared jason
javier jay jean-claude jean-luc jean-marie jean-paul jean-pierre jed jeff jeffrey jens jeremiah jeremy jerome
jerry jesus jim jimmy jin joachim joao joaquin joe joel joerg johan johann johannes john johnny jon jonah jonas jonathan
jordi jorge jose joseph josef josep josh joshua josé juan juha jules julian julien julio julius jurgen justin kamal karim
karl karsten keir keith ken kenneth kenny kent kenji kevin khaled khalid kirk klaus kofi konrad kristian kristof kumar
kurt kwame kyle lamar lars laurent lawrence lee leif leo leon leonard leonardo leonid leopold leroy leslie lester lev liam
lindsey lionel lloyd lorenzo lothar lou louis luc luca lucas luciano ludwig luigi luis luiz luka lukas luke luther lyndon
mack magnus mahmoud malcolm manfred manoj manuel marc marcel marcelo marco marcos marcus mario marius mark markus marlon
marshall martin marty marvin massimo mateo mathias mats matt matteo matthew matthias maurice mauricio max maxim maximilian
mehdi mehmet mel michael michal michel miguel mihai mike mikael mikhail milan milos milton mitch mitchell mitt mohamed
mohammad mohammed mohsen moises morris moses moshe muhammad murray mustafa nabil naftali narendra nasser nathan nathaniel
neal ned neil nelson nicholas nick nicolas nigel nikita niklas nikola nikolai nikos niels nils noah noam noel norbert
norman octavio olaf ole oleg olivier oliver omar orlando oscar oskar osama otto owen pablo paolo pascal patricio patrick
paul paulo pavel pedro per perry pete peter petr petro petros phil philip philipp philippe phillip pierce pierre piers
pietro piotr quentin rafael rahul raj rajesh ralf ralph rami ramon randall randy raoul raphael rashid raul ravi ray raymond
recep reggie reginald reinhard rene reuben rex rhys ricardo riccardo richard rick ricky rishi rob robbie robert roberto
rod roderick rodney rodrigo roger roland rolf roman romano ron ronald ronnie rory ross roy ruben rudolf rudy rufus rupert
russ russell rusty ryan saad sadiq said salem salman salvador salvatore sanjay santiago saul scott sean sebastian
sepp serge sergei sergey sergio seth seumas shane shaun shawn shigeru shimon shinzo sid sidney siegfried silvio simon
slobodan solomon soren stan stanislav stanley stefan stefano stephan stephen steve steven stewart stuart sunil sven
syed tariq tarek ted teddy terence terrence terry thabo theodore thierry thomas thorsten tim timo timothy tito
tobias toby todd tom tomas tommy toni tony travis trent trevor tristan tyler tyrone ulrich umar umberto uri valentin
vernon viktor victor vijay vikram vince vincent vincenzo vitali vitaly vito vladimir volodymyr wade waleed wallace walter
warren wayne werner wesley wilbur wilfred wilhelm will willem william willie willy winston wolfgang xavier yann yannick yasser
yitzhak yoshihide yousef yuri yusuf yves zac zach zachary zeid zoran
""".split()
)

SHE = frozenset(
    """
mayra adaeze adunni amara ananya anjali aparna asha bukola chiamaka chioma deepa divya folake funmi geeta gita halima
ifeoma indira kavita khadija lakshmi leena madhuri meena meera neha ngozi nisha nkechi nneka pooja radhika rania rekha
ritu sadia sana shreya sita sunita swati temitope titilayo uzma vidya yetunde zahra zeinab trish saoirse aoife niamh
sinead grainne orla roisin ciara eilidh mairi catriona morag ailsa isobel nerys rhian sian carys bethan angharad ffion
bronwen barb candy cokie deb gabby gretel jaclyn jen jodi jolene joni kathie leann lindy lois lynsey marcy margie
mariel marci marcie melody mindi misty mollie nan nanette patrice peg randi rochelle ronda roz sherri sheree shari
staci steph sondra suzy tammy tami teri terri theodora tonia tracie trina valeria velma vicki yasmine anitra bernice
calista carly donatella elspeth farhana farrah gwendoline huguette ilhan ileana jeane katrine latifa lorena mika mitzi
nafisa nancie noelle oumou perla raisa rosanna shanta shira tulip ulrike wilma yesenia zuzana
abigail ada adele adriana agatha agnes aicha aileen aisha aishwarya alana alberta alejandra alessandra alexandra alexandria
alexandrina alice alicia alina alison allison alma alyssa amal amalia amanda amber amelia amelie amina amy ana anastasia andrea
angela angelica angelina angie anika anita anja ann anna annabel annalena anne anneliese annette annie anthea antoinette
antonia april arancha arianna arlene asma astrid asuncion athena audrey ava avril ayesha barbara beata beatrice
beatriz becky belinda bernadette bernice bertha beryl bess beth bethany betsy bettina betty beverley beverly bianca birgit
bonnie brenda bridget bridgette brigitte britney brooke camilla camille candace candice carla carmen carol carole carolina
caroline carolyn carrie cassandra catalina caterina catharine catherine cathy cecilia celeste celia celine chantal
charlene charlotte chelsea cherie cheryl chiara chloe christa christiane christiana christina christine
chrystia cindy claire clara clare clarissa claudette claudia colette colleen connie constance cora cordelia corinne
courtney cressida cristina crystal cynthia daisy danielle daphne darlene dawn debbie deborah debra deirdre delia denise
desiree diana diane dianne dilma dina dolores dominique donatella donna dora doreen doris dorothea dorothy ebony edith
edna edwina eileen elaine eleanor elena elise eliza elizabeth ella ellen elsa elsie emilia emily emma erica erika erin
ernestine esme esperanza estelle esther ethel eugenia eunice eva evelyn fatima fatma faye felicia felicity fiona flora
florence fran frances francesca francine françoise frida gabriela gabriella gabrielle gail gemma genevieve georgia
georgina geraldine germaine gertrude gillian gina giorgia giovanna gisela giulia gladys glenda gloria grace greta gretchen
greta gudrun guadalupe gwen gwendolyn gwyneth haifa haley hanan hanna hannah harriet hattie hazel heather heidi helen helena
helene helga henrietta hermione hilary hilda hillary holly honor huma hyacinth ida imelda imogen ines ingeborg ingrid
irene irina iris irma isabel isabella isabelle isla ivanka ivy jacinda jackie jacqueline jade jana jane janet janice
janine jasmine jean jeanette jeanne jeannie jemima jenna jennie jennifer jenny jessica jill jillian joan joanna joanne
jocelyn jodie johanna josefina josephine joy joyce juanita judith judy julia juliana julie juliet juliette julieta june justine
kaja kamala karen karin karina karla kate katerina katharina katharine katherine kathleen kathryn kathy katie katja
katrin katrina katy kayla keira keisha kellie kellyanne kerstin kiera kirsten kirsty kristalina kristen kristin kristina
kristine kyrsten lana lara larissa latoya laura lauren layla leah leanne leila leticia letitia liane lidia lila lilian
lillian lily linda lindsay lisa lise liz liza lizzie loretta lori lorna lorraine louisa louise lucia luciana lucie lucille
lucinda lucy luisa lydia lyn lynda lynette lynn lynne mabel madeleine madeline mae maggie maia malala mandy manuela mara
marcela marcia margaret margarita margherita margot margrethe marguerite maria mariam mariana marianne marie marielle
marilyn marina marine marion marisa marissa marjorie marlene marsha marta martha martina mary maryam matilda maud maura
maureen mavis maxine maya meagan meg megan meghan melania melanie melinda melissa mercedes meredith mette mia michaela
michele michelle mildred millie mimi mina mindy minnie miranda mireille miriam mitzi moira molly mona monica monika monique
muriel myra myriam myrtle nadia nadine nancy naomi natalia natalie natasha nell nellie nicola nicole nikki nina noor nora
noreen norma octavia odette ofelia olga olive olivia olympia oprah paloma pamela patience patricia patsy patti patty paula
paulina pauline pearl peggy penelope penny petra philippa phoebe phyllis pia pippa polly portia prisca priscilla priti
priya priyanka rachael rachel ramona raquel rebecca regina renata renee rhea rhoda rhonda rita roberta robyn rosa rosalie
rosalind rosanna rose roseanne rosemary rosie rowena roxana roxanne ruth sabina sabine sabrina sadie sally samantha
samira sandra sanna sara sarah sarina saskia selena selma serena shabana shami shannon sharon sheila shelley sherry sheryl
shirley siobhan sofia sonia sonja sophia sophie stacey stacy stella stephanie sue suella sultana susan susana susanna
susanne susie suzanne svetlana sybil sylvia sylvie tabitha tamara tamsin tania tanya tara tatiana teresa tess tessa thea
thelma theresa tiffany tina tonya tracey tracy tricia trudy tulsi uma ursula valentina valerie vanessa vera verena verity
veronica veronika vicki vicky victoria viola violet viviane vivian vivien vivienne wanda wendy whitney wilhelmina
wilma winifred winnie xiomara yasmin yolanda yoko yulia yvette yvonne zainab zara zelda zoe zoë zsuzsanna
""".split()
)

EITHER = frozenset(
    """
addison adi aiden alex amani angel aoki ariel ash ashley aubrey avery bailey billie blair bo cameron carey carmel
casey cary charley chi christie cory dakota dana darcy dee devin devon drew eden elisha ellis emerson emery
finley fei frankie gale gerri hadley harley harper hayden hollis hui jaden jai jesse jessie jo jody
jordan joss jun jung kai karan kay keegan kelly kelsey kendall kerry kim kiran kit kris kyung lane lei lesley
li ling logan loren mackenzie marlowe mercer min ming morgan nat nicky nour pat parker payton peyton phoenix quinn
rae reagan reese remi riley robin rowan sacha sage sam sandy sasha shai shea shelby sky skyler stevie sung sydney
tai taylor tatum tyne val wei winter xi yael yan yu yun zhang
""".split()
)

ALSO_WORDS = frozenset(
    "amber april art bill chase chuck daisy dawn dean don drew earl faith frank gene grace grant guy harsh hazel holly honor"
    " hope ivy jack june joy kay lane mark may olive pat patience pearl penny per rich rob rose ruby rusty said sage sandy"
    " serge sky sue violet ward will winter victor".split()
)
"""Given names that begin an English sentence as ordinary words too."""
