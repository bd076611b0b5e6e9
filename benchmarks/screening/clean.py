"""Names of nobody on the list: synthetic, from parts written here, so that no real person is in the repository.

They stand for ordinary customers. They are easier than a real customer list in one way (the parts are few) and harder
in another (the parts are frequent, also among listed parties). `read` takes a real list of your own instead.
"""

from __future__ import annotations

import csv
import random
from pathlib import Path

GIVEN_FAMILY = {
    "english": ("James Mary Robert Linda Emily Oliver Grace Thomas Karen Brian Laura Kevin Susan Gary Paula Walter Joan",
                "Walker Turner Bennett Collins Hughes Foster Murphy Graham Palmer Hayes Sutton Barker Wheeler Parsons "
                "Mitchell Harper Chapman Lawson Fuller Hartley"),
    "arabic": ("Youssef Karim Nadia Layla Tariq Samir Rania Faisal Huda Amal Walid Ziad Mona Hisham Bilal Fatima Khalil",
               "Haddad Najjar Khoury Mansour Sabbagh Darwish Shami Qasim Zahran Fares Hamdan Bishara Tawfiq Salameh Nassar"),
    "spanish": ("Lucia Diego Carmen Pablo Elena Javier Marta Andres Sofia Raul Ines Tomas Clara Hector Alvaro Beatriz",
                "Navarro Dominguez Serrano Molina Castro Ortega Delgado Marin Iglesias Fuentes Carrasco Vidal Pascual Vega"),
    "russian": ("Pavel Irina Maksim Olga Roman Svetlana Denis Tatiana Anton Galina Kirill Ludmila Artem Yelena Gleb Zoya",
                "Sokolov Lebedev Kozlov Morozov Volkov Zaitsev Pavlov Orlov Belov Komarov Kiselev Baranov Tarasov Gusev"),
    "korean": ("Min-ji Seo-jun Ji-hoon Hye-jin Do-yun Eun-ji Tae-hyung Soo-min Jae-won Yu-na Dong-hyun Ha-eun Kyung-soo",
               "Kim Lee Park Choi Jung Kang Yoon Lim Han Shin Kwon Hwang Song Bae Moon"),
    "chinese": ("Xiaoming Wenjie Yuting Haoran Meiling Zhiqiang Lihua Jianyu Siyuan Ruoxi Kaiwen Shumin Yifan Chenxi",
                "Zhang Liu Chen Yang Huang Zhou Xu Sun Zhu Gao Lin Luo Zheng Liang Tang"),
    "german": ("Stefan Anja Jürgen Monika Uwe Sabine Holger Petra Matthias Birgit Lukas Heike Florian Ursula Dieter",
               "Schneider Fischer Becker Hoffmann Koch Richter Wolf Neumann Zimmermann Krüger Hartmann Lange Vogel"),
    "iranian": ("Reza Shirin Behzad Parisa Kaveh Nasrin Omid Leila Arash Mahsa Farhad Golnaz Siamak Roya Babak Azadeh",
                "Karimi Rahimi Jafari Moradi Sadeghi Ebrahimi Rezaei Bagheri Shirazi Tehrani Hosseini Nouri Farahani"),
}  # fmt: skip
FIRM_HEADS = """Apex Summit Horizon Pioneer Keystone Redwood Bluestone Harborview Crestline Silverlake Northgate Meridian Cobalt
Evergreen Larkspur Stonebridge Kingfisher Amberly Falcon Ridgeway Lakeshore Granite Beacon Sterling Vanguard Atlas Orion
Cascade Juniper Maple Willow Cedar Pacific Atlantic Prairie Canyon Delta Sierra Tidewater Magnolia""".split()
FIRM_TAILS = """Foods Software Insurance Dental Packaging Furniture Robotics Apparel Bakery Printing Analytics Realty Plastics
Brewing Orthopedics Media Textiles Bancorp Therapeutics Semiconductor Logistics Trading Energy Shipping Electronics
Holdings Partners Industries Technologies Pharmaceuticals""".split()
FORMS = "Inc.;LLC;Ltd;Corp.;Co., Ltd.;PLC;GmbH;Group;".split(";")


def synthetic(seed: int, each: int = 300) -> list[tuple[str, str]]:
    """(name, kind): `each` persons of seven languages, `each` English persons, `each` firms."""
    chance = random.Random(f"clean-{seed}")
    others = [language for language in GIVEN_FAMILY if language != "english"]
    names: dict[tuple[str, str], None] = {}
    for quota, make in ((each, lambda: _person(chance, chance.choice(others))),
                        (each, lambda: _person(chance, "english")), (each, lambda: _firm(chance))):  # fmt: skip
        wanted = len(names) + quota
        while len(names) < wanted:
            names.setdefault(make())
    return list(names)


def _person(chance: random.Random, language: str) -> tuple[str, str]:
    given, families = (part.split() for part in GIVEN_FAMILY[language])
    middle = f" {chance.choice(given)}" if chance.random() < 0.25 else ""
    return f"{chance.choice(given)}{middle} {chance.choice(families)}", "Person"


def _firm(chance: random.Random) -> tuple[str, str]:
    form = chance.choice(FORMS)
    return f"{chance.choice(FIRM_HEADS)} {chance.choice(FIRM_TAILS)} {form}".strip(), "Organization"


def read(path: Path) -> list[tuple[str, str]]:
    """A clean list of your own: CSV with the columns `name` and `schema`."""
    with path.open(encoding="utf-8", newline="") as file:
        return [(row["name"], row["schema"]) for row in csv.DictReader(file)]
