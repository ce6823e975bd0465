"""Countries: complete, unique, in the nominative."""

import re

from tests.lexicon.checks import can_be_nominative, is_adjective, repeated, table

_CODES = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC
CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD
GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH
KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW
MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC
SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY
UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW XK
"""
ISO = set(re.findall("[A-Z]{2}", _CODES))
FORMER = {"SU", "YU", "DD", "CS"}
MEMBERS_OF_THE_UNITED_NATIONS = 193


def test_codes_are_of_iso_3166() -> None:
    codes = [country["code"] for country in table("countries")]
    assert repeated(codes) == []
    assert set(codes) - ISO == FORMER
    assert all(country.get("historical") for country in table("countries") if country["code"] in FORMER)


def test_all_states_are_there() -> None:
    assert len(table("countries")) - len(FORMER) >= MEMBERS_OF_THE_UNITED_NATIONS
    region = {country["code"] for country in table("countries") if country.get("cis")}
    assert region == {"AM", "AZ", "BY", "GE", "KG", "KZ", "MD", "RU", "TJ", "TM", "UA", "UZ"}


def test_names_stand_in_the_nominative() -> None:
    names = [name for country in table("countries") for name in country["names"] if not country.get("indeclinable")]
    assert [name for name in names if not can_be_nominative(name.split()[0].split("-")[-1])] == []


def test_adjectives_are_adjectives() -> None:
    words = [word for country in table("countries") for word in country.get("adjectives", ())]
    assert [word for word in words if not is_adjective(word)] == []


def test_short_names_are_of_one_country() -> None:
    names = [name for country in table("countries") for name in country["names"] + country.get("adjectives", [])]
    assert set(repeated(names)) == {"конголезский"}
