"""Abbreviations that stand for one institution alone wherever news is read, with its full name. English; one place.

Left out: those that mean several institutions (SEC, ICC, CPS), and those that are the name by now (BBC, NASA, NATO).
"""

_LINES = """
CBO Congressional Budget Office
CDC Centers for Disease Control and Prevention
CIA Central Intelligence Agency
DEA Drug Enforcement Administration
DHS Department of Homeland Security
DOJ Department of Justice
DWP Department for Work and Pensions
ECB European Central Bank
ECHR European Court of Human Rights
FAA Federal Aviation Administration
FBI Federal Bureau of Investigation
FCC Federal Communications Commission
FDA Food and Drug Administration
FEMA Federal Emergency Management Agency
FTC Federal Trade Commission
GAO Government Accountability Office
HMRC HM Revenue and Customs
HUD Department of Housing and Urban Development
IAEA International Atomic Energy Agency
ICRC International Committee of the Red Cross
ILO International Labour Organization
IMF International Monetary Fund
IOM International Organization for Migration
IPCC Intergovernmental Panel on Climate Change
IRS Internal Revenue Service
NHTSA National Highway Traffic Safety Administration
NIH National Institutes of Health
NOAA National Oceanic and Atmospheric Administration
NSPCC National Society for the Prevention of Cruelty to Children
NTSB National Transportation Safety Board
OBR Office for Budget Responsibility
OECD Organisation for Economic Co-operation and Development
ONS Office for National Statistics
OSCE Organization for Security and Co-operation in Europe
RSPB Royal Society for the Protection of Birds
RSPCA Royal Society for the Prevention of Cruelty to Animals
TSA Transportation Security Administration
TUC Trades Union Congress
UNHCR United Nations High Commissioner for Refugees
WHO World Health Organization
WTO World Trade Organization
"""

FULL_NAMES = dict(line.split(" ", 1) for line in _LINES.strip().splitlines())
"""The full name by the abbreviation in capitals without stops."""
ABBREVIATIONS = {name.lower(): short.lower() for short, name in FULL_NAMES.items()}
