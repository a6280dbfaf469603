"""Papers of the civil registry: marriage, change of name, birth; in Azerbaijani and in Russian."""

from datetime import date, timedelta
from random import Random

from tests.specimens.azerbaijani import dotted, long_date, upper
from tests.specimens.languages import date_in_words
from tests.specimens.marks import ornament, seal, signature
from tests.specimens.paper import Paper, Truth
from tests.specimens.people import Person, invent_person_widely
from tests.specimens.sheet import Sheet
from tests.specimens.study import Study
from tests.specimens.templates.dev_kit import blank, pairs, sign


def _other(seed: str, year: int, sex: str) -> Person:
    return invent_person_widely(Random(f"{seed}/other"), year, sex)


def _name(
    role: str, person: Person, language: str = "az", surname: str = "", patronymic: bool = True
) -> Truth:
    spelled = person.name(language)
    name = {"role": role, "surname": surname or spelled.surname, "given_name": spelled.given}
    return name | ({"patronymic": spelled.patronymic} if patronymic else {})


def _feminine(person: Person) -> str:
    """A wife's surname after her husband's."""
    return person.surname + ("a" if person.surname.endswith(("ov", "ev")) else "")


def _paper(
    sheet: Sheet, template: str, kind: str, language: str, names: list[Truth], **fields: object
) -> Paper:
    truth: Truth = {
        "kind": "name_document",
        "languages": [language],
        "fields": fields,
        "signatures": [],
        "seal": True,
        "name_document": {"kind": kind, "names": names, **_born(fields)},
    }
    return Paper("name_document", f"dev_civil.{template}", sheet.pdf(), sheet.pages, truth)


def _born(fields: Truth) -> Truth:
    return {key: fields[key] for key in ("date_of_birth",) if key in fields}


def _couple(study: Study, seed: str) -> tuple[Person, Person]:
    person = study.person
    other = _other(seed, person.born.year, "M" if person.sex == "F" else "F")
    return (other, person) if person.sex == "F" else (person, other)


def marriage(study: Study, seed: str) -> Paper:
    """`NİKAH HAQQINDA ŞƏHADƏTNAMƏ`: husband and wife in two columns, their surnames afterwards below."""
    sheet = Sheet(seed, (210, 260), "noto_serif")
    sheet.typed_in = ("noto_sans", "bold")
    husband, wife = _couple(study, seed)
    day = study.issue + timedelta(days=400)
    after = _feminine(husband)
    sheet.specimen()
    sheet.frame(10, 10, 190, 240, 1.8)
    ornament(sheet, 105, 26)
    sheet.text(105, 44, "AZƏRBAYCAN RESPUBLİKASI", 12, "bold", "centre")
    sheet.text(105, 56, "NİKAH HAQQINDA ŞƏHADƏTNAMƏ", 17, "bold", "centre")
    for x, title, person in ((18.0, "KİŞİ", husband), (110.0, "QADIN", wife)):
        sheet.text(x + 40, 72, title, 11, "bold", "centre")
        rows = (
            ("Soyadı", person.surname),
            ("Adı", person.given),
            ("Atasının adı", person.patronymic),
            ("Doğum tarixi", dotted(person.born)),
            ("Vətəndaşlığı", "Azərbaycan"),
        )
        pairs(sheet, x, 82, x + 30, rows, 10)
    sheet.text(18, 124, f"Nikahın bağlandığı tarix: {long_date(day, '')}", 11)
    sheet.text(18, 133, f"Nikahın bağlanması haqqında akt qeydi № {Random(seed).randint(100, 990)}", 11)
    sheet.text(18, 146, "Nikahdan sonra verilmiş soyadlar:", 11, "bold")
    pairs(sheet, 24, 156, 60, (("ərə", husband.surname), ("arvada", after)), 11)
    sheet.text(18, 184, "Qeydiyyat yeri: Nəsimi rayon qeydiyyat şöbəsi, Bakı şəhəri", 10.5)
    sheet.text(18, 193, f"Verilmə tarixi: {dotted(day)}", 10.5)
    sheet.text(192, 193, f"AA № {Random(seed).randint(100_000, 999_999)}", 12, "bold", "right")
    sheet.text(18, 222, "Şöbənin rəisi", 10.5)
    signature(sheet, 56, 222)
    seal(sheet, 150, 222, "NƏSİMİ RAYON QEYDİYYAT ŞÖBƏSİ", 16)
    sheet.specimen_line(255)
    names = [_name("spouse", husband), _name("maiden", wife), {"role": "new", "surname": after}]
    # Of the two dates of birth the one of her whose surname changes is asked for; his is no mistake.
    dates = {"issue_date": day.isoformat(), "date_of_birth": wife.born.isoformat()}
    paper = _paper(sheet, "marriage", "marriage_certificate", "az", names, **dates)
    paper.truth["also_right"] = {"date_of_birth": [husband.born.isoformat()]}
    return paper


def marriage_ru(study: Study, seed: str) -> Paper:
    """`СВИДЕТЕЛЬСТВО О БРАКЕ` of the Soviet time: running lines with captions, filled by hand or typed."""
    sheet = Sheet(seed, (200, 140), "free_serif")
    sheet.typed_in = ("free_serif", "italic")
    husband, wife = _couple(study, seed)
    day = date(study.issue.year + 1, study.issue.month, 4)
    ru = husband.name("ru")
    after = _wife_after(husband)
    sheet.specimen("ОБРАЗЕЦ · SPECIMEN", 33, 40)
    sheet.frame(7, 7, 186, 126, 1.2)
    sheet.text(100, 20, "СВИДЕТЕЛЬСТВО О БРАКЕ", 16, "bold", "centre")
    span, y = (16.0, 184.0), 31.0
    sheet.text(16, y - 3, "Гражданин", 9.5)
    y = blank(sheet, (44, 184), y, ru.full, "фамилия, имя, отчество", 12)
    sheet.text(16, y - 1, "и гражданка", 9.5)
    y = blank(sheet, (44, 184), y + 1, wife.name("ru").full, "фамилия, имя, отчество", 12)
    y = blank(
        sheet,
        span,
        y + 3,
        f"вступили в брак {date_in_words(day, 'ru', ru_year='г.')}",
        "число, месяц, год",
        12,
    )
    sheet.text(16, y + 2, "о чём в книге регистрации актов о заключении брака произведена запись за №", 9.5)
    sheet.fill_in(154, y + 2, str(Random(seed).randint(10, 990)), 12)
    sheet.text(16, y + 11, "После заключения брака присвоены фамилии: мужу", 9.5)
    sheet.fill_in(106, y + 11, ru.surname, 12)
    sheet.text(140, y + 11, "жене", 9.5)
    sheet.fill_in(152, y + 11, after, 12)
    sheet.text(16, y + 21, "Место регистрации: отдел ЗАГС Насиминского района г. Баку", 9.5)
    sheet.text(16, 124, "Заведующий отделом записи актов гражданского состояния", 8.5)
    signature(sheet, 106, 124)
    seal(sheet, 164, 116, "ОТДЕЛ ЗАГС НАСИМИНСКОГО РАЙОНА", 12, "ОБРАЗЕЦ")
    sheet.text(16, 130, f"II-ЖГ № {Random(seed).randint(100_000, 999_999)}", 10, "bold")
    names = [_name("spouse", husband, "ru"), _name("maiden", wife, "ru"), {"role": "new", "surname": after}]
    return _paper(sheet, "marriage_ru", "marriage_certificate", "ru", names)


def _wife_after(husband: Person) -> str:
    """Her surname in Russian after his."""
    surname = husband.name("ru").surname
    return surname + ("а" if surname.endswith(("ов", "ев")) else "")


def name_change(study: Study, seed: str) -> Paper:
    """`ADIN, ATA ADININ VƏ SOYADIN DƏYİŞDİRİLMƏSİ HAQQINDA ŞƏHADƏTNAMƏ`: -ov and -ova made -lı."""
    sheet = Sheet(seed, family="dejavu_sans")
    sheet.typed_in = ("dejavu_sans", "bold")
    person = study.person
    new = _new_surname(person)
    day = study.issue + timedelta(days=700)
    sheet.specimen()
    sheet.text(105, 24, "AZƏRBAYCAN RESPUBLİKASI ƏDLİYYƏ NAZİRLİYİ", 10.5, align="centre")
    title = "ADIN, ATA ADININ VƏ SOYADIN DƏYİŞDİRİLMƏSİ HAQQINDA ŞƏHADƏTNAMƏ"
    y = sheet.paragraph(30, 42, 150, title, 14, "bold", "centre")
    rows = (
        ("Soyadı", person.surname),
        ("Adı", person.given),
        ("Atasının adı", person.patronymic),
        ("Doğum tarixi", dotted(person.born)),
    )
    y = pairs(sheet, 24, y + 12, 78, rows, 11)
    sheet.text(24, y + 6, "adını, atasının adını və soyadını dəyişdirmişdir:", 11)
    changed = (("Yeni soyadı", new), ("Yeni adı", person.given), ("Atasının adı", person.patronymic))
    y = pairs(sheet, 24, y + 18, 78, changed, 11)
    sheet.text(24, y + 8, f"Akt qeydi № {Random(seed).randint(10, 400)}, {long_date(day)}", 11)
    sheet.text(24, y + 17, "Qeydiyyatı aparan orqan: Yasamal rayon qeydiyyat şöbəsi", 11)
    sign(sheet, 24, y + 40, "Rəis", "", line=(50, 92), size=11)
    seal(sheet, 150, y + 38, "YASAMAL RAYON QEYDİYYAT ŞÖBƏSİ", 17)
    sheet.text(24, y + 56, f"AD № {Random(seed).randint(10_000, 99_999)}", 11, "bold")
    sheet.specimen_line(290)
    names = [_name("former", person), _name("new", person, surname=new)]
    return _paper(
        sheet, "name_change", "name_change_certificate", "az", names, date_of_birth=person.born.isoformat()
    )


def _new_surname(person: Person) -> str:
    """The surname with its Russian ending taken off: `Əliyeva` -> `Əlili`, others get -zadə."""
    stem = person.surname.removesuffix("a").removesuffix("yev").removesuffix("ov").removesuffix("ev")
    return f"{stem}zadə" if stem == person.surname else f"{stem}{'lı' if stem[-1] in 'aıou' else 'li'}"


def birth(study: Study, seed: str) -> Paper:
    """`DOĞUM HAQQINDA ŞƏHADƏTNAMƏ`: the child above, father and mother below, in capitals."""
    sheet = Sheet(seed, (180, 240), "noto_sans")
    sheet.typed_in = ("noto_sans", "bold")
    person, mother = study.person, _other(seed, study.person.born.year - 25, "F")
    sheet.specimen(size=46)
    sheet.frame(8, 8, 164, 224, 1.4)
    sheet.text(90, 24, "AZƏRBAYCAN RESPUBLİKASI", 12, "bold", "centre")
    sheet.text(90, 38, "DOĞUM HAQQINDA ŞƏHADƏTNAMƏ", 15, "bold", "centre")
    rows = (
        ("Soyadı", upper(person.surname)),
        ("Adı", upper(person.given)),
        ("Atasının adı", upper(person.patronymic)),
        ("Doğum tarixi", long_date(person.born, "")),
        ("Doğum yeri", "Bakı şəhəri"),
    )
    y = pairs(sheet, 18, 56, 66, rows, 11)
    father = f"{upper(person.father)} {upper(mother.father)} OĞLU"
    parents = (
        ("Atası", f"{_father_surname(person)} {father}"),
        ("Anası", f"{upper(mother.surname)} {upper(mother.given)} {upper(mother.patronymic)}"),
    )
    y = pairs(sheet, 18, y + 8, 66, parents, 10, width=100)
    sheet.text(18, y + 8, f"Doğum haqqında akt qeydi № {Random(seed).randint(100, 4000)}", 10.5)
    sheet.text(18, y + 16, f"Verilmə tarixi: {dotted(person.born + timedelta(days=30))}", 10.5)
    sheet.text(18, y + 24, "Xətai rayon qeydiyyat şöbəsi", 10.5)
    sign(sheet, 18, y + 46, "Rəis", "", line=(44, 84), size=10.5)
    seal(sheet, 130, y + 44, "XƏTAİ RAYON QEYDİYYAT ŞÖBƏSİ", 16)
    sheet.text(162, 222, f"AZ № {Random(seed).randint(1_000_000, 9_999_999)}", 11, "bold", "right")
    holder = _name("holder", person)
    holder = {key: value if key == "role" else upper(str(value)) for key, value in holder.items()}
    return _paper(sheet, "birth", "birth_certificate", "az", [holder], date_of_birth=person.born.isoformat())


def _father_surname(person: Person) -> str:
    bends = person.sex == "F" and person.surname.endswith(("ova", "eva"))
    return upper(person.surname[:-1] if bends else person.surname)


def birth_ru(study: Study, seed: str) -> Paper:
    """`СВИДЕТЕЛЬСТВО О РОЖДЕНИИ` in Russian: a small folded form with captions under every blank."""
    sheet = Sheet(seed, (150, 210), "noto_serif")
    sheet.typed_in = ("free_serif", "bold")
    person, name = study.person, study.person.name("ru")
    mother = _other(seed, person.born.year - 24, "F").name("ru")
    sheet.specimen("ОБРАЗЕЦ · SPECIMEN", 55, 36)
    sheet.text(75, 18, "СВИДЕТЕЛЬСТВО О РОЖДЕНИИ", 14, "bold", "centre")
    span = (14.0, 136.0)
    y = blank(
        sheet, span, 32, f"{'Гражданка' if person.sex == 'F' else 'Гражданин'} {name.surname}", "фамилия", 12
    )
    y = blank(sheet, span, y + 2, f"{name.given} {name.patronymic}", "имя, отчество", 12)
    born = f"родился(лась) {date_in_words(person.born, 'ru', '')}"
    y = blank(sheet, span, y + 2, born, "число, месяц, год (цифрами и прописью)", 12)
    y = blank(sheet, span, y + 2, "город Баку", "место рождения", 12)
    sheet.text(75, y + 3, "РОДИТЕЛИ", 10, "bold", "centre")
    father = f"{_father_ru(name.surname, person)} {name.patronymic.split()[0]} Гасан оглы"
    y = blank(sheet, span, y + 11, f"Отец {father}", "фамилия, имя, отчество", 11)
    y = blank(sheet, span, y + 2, f"Мать {mother.full}", "фамилия, имя, отчество", 11)
    sheet.text(14, y + 5, "Место регистрации: бюро ЗАГС Октябрьского района г. Баку", 8.5)
    sheet.text(14, y + 12, f"Запись акта № {Random(seed).randint(100, 4000)}", 9.5)
    signature(sheet, 30, y + 26)
    sheet.text(14, y + 32, "Заведующий бюро ЗАГС", 8.5)
    seal(sheet, 108, y + 26, "БЮРО ЗАГС ОКТЯБРЬСКОГО РАЙОНА", 13, "ОБРАЗЕЦ")
    sheet.text(136, 204, f"I-ЖГ № {Random(seed).randint(100_000, 999_999)}", 10, "bold", "right")
    names = [_name("holder", person, "ru")]
    return _paper(sheet, "birth_ru", "birth_certificate", "ru", names, date_of_birth=person.born.isoformat())


def _father_ru(surname: str, person: Person) -> str:
    return surname[:-1] if person.sex == "F" and surname.endswith(("ова", "ева")) else surname
