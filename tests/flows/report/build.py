"""Invented records of every size and outcome."""

from schemas.applicant import ApplicantStatus, NameOfRecord
from schemas.case import Decision, Graduation
from schemas.courses import Course, CrossCheck
from schemas.documents import DocumentKind, Problem, ProblemCode, Quality, TextSource
from schemas.facts import Box, Evidence, Fact, FactStatus
from schemas.record import (
    DirectoryProvenance,
    OcrProvenance,
    Provenance,
    Record,
    RecordApplicant,
    RecordCredits,
    RecordDocument,
    RecordId,
    RecordNote,
    RecordSchool,
)
from schemas.requirement import Outcome, Requirement, RequirementOutcome
from schemas.school import SchoolCandidate

DIPLOMA = "diplom.pdf"
READ, DOUBTFUL = FactStatus.READ, FactStatus.DOUBTFUL


def place(row: int, document: str = DIPLOMA, page: int = 1, text: str = "") -> Evidence:
    """A place on a page, one line further down for each row."""
    top = 0.05 + 0.03 * (row % 30)
    box: Box = (0.1, top, 0.6, top + 0.02)
    return Evidence(document=document, page=page, box=box, text=text)


def text_fact(value: str, row: int, status: FactStatus = READ, document: str = DIPLOMA) -> Fact[str]:
    """A text fact with evidence."""
    confidence = 0.99 if status is READ else 0.71
    return Fact[str](
        value=value, confidence=confidence, status=status, evidence=[place(row, document, text=value)]
    )


def graduation(**changes: object) -> Graduation:
    """The facts of an ordinary state diploma."""
    facts: dict[str, object] = {
        "surname": text_fact("MƏMMƏDOVA", 1),
        "given_name": text_fact("GÜLNARƏ", 2),
        "patronymic": text_fact("Əli qızı", 3),
        "school_name": text_fact("Azərbaycan Tibb Universiteti", 4),
        "document_title": text_fact("Baza ali tibb təhsili diplomu", 5),
        "specialty": text_fact("Müalicə işi", 6),
        "specialty_code": text_fact("050801", 7),
        "qualification": text_fact("Həkim", 8),
        "honours": Fact[bool](value=False, confidence=0.99, status=READ, evidence=[place(9)]),
        "diploma_series": text_fact("AT", 10),
        "diploma_number": text_fact("123456", 11),
        "registration_number": text_fact("1/204", 12),
        "decision_date": text_fact("2014-06-24", 13),
        "issue_date": text_fact("2014-07-01", 14),
        "graduation_year": Fact[int](value=2014, confidence=0.99, status=READ, evidence=[place(13)]),
    }
    return Graduation.model_validate(facts | changes)


def course(number: int) -> Course:
    """One transcript row."""
    return Course(
        title=text_fact(f"Fənn {number}", number, document="elave.pdf"),
        credits=Fact[float](value=5.0, confidence=0.99, status=READ, evidence=[]),
    )


def credits_(courses: int = 48) -> RecordCredits:
    """Six academic years."""
    return RecordCredits(
        credit_years=Fact[int](value=6, confidence=0.98, status=READ, evidence=[place(3, "elave.pdf")]),
        total_credits=Fact[float](
            value=360.0, confidence=0.98, status=READ, evidence=[place(28, "elave.pdf", 2)]
        ),
        total_hours=Fact[float](value=10800.0, confidence=0.98, status=READ),
        average=Fact[float](value=87.25, confidence=0.98, status=READ),
        academic_years=[f"{year}/{year + 1}" for year in range(2008, 2014)],
        courses=[course(number) for number in range(courses)],
        cross_checks=[
            CrossCheck(
                name="total_credits", ok=True, detail="the rows' credits add up to the printed total, 360"
            ),
            CrossCheck(name="total_hours", ok=None, detail="no hours column"),
        ],
    )


_POINTS = (
    (
        "ELG-01",
        "The school is in the World Directory",
        "Azərbaycan Tibb Universiteti is F0000281 in the directory.",
    ),
    ("ELG-02", "The school has an ECFMG note", "An ECFMG note was recorded on 2026-10-02."),
    ("ELG-03", "The graduation year lies inside the note's years", "2014 lies in 1991 - Current."),
    ("ELG-06", "At least four credit years", "Six academic years with credit: 2008/2009 to 2013/2014."),
    ("ELG-07", "The degree title is the one ECFMG lists", "Həkim is listed for 2014."),
    ("ELG-08", "The degree is in clinical medicine", "Müalicə işi (050801) is general medicine."),
    ("ELG-09", "The diploma is the basic medical qualification", "Baza ali tibb təhsili diplomu."),
    ("TRN-03", "The transcript has all it needs", "48 courses of six years, totals agree."),
    ("DIP-01", "A copy of the diploma is there", "diplom.pdf"),
    ("DIP-02", "The diploma is in the original language", "It is in Azerbaijani."),
    ("DIP-03", "The diploma shows its issue date", "1 July 2014."),
    ("DIP-04", "The diploma is signed by the officials", "Rector and chair of the commission signed."),
    ("TRL-01", "Original and translation are both there", "Each original has its translation."),
    ("TRL-04", "The translator is one ECFMG accepts", "A professional translation service."),
    ("NAM-02", "The name is the same on all papers", "MƏMMƏDOVA GÜLNARƏ on every paper."),
)


def met_points() -> list[Requirement]:
    """Every usual point, met."""
    return [
        Requirement(
            id=rule,
            title=title,
            outcome=RequirementOutcome.MET,
            reason=reason,
            evidence=[place(row + 1)],
            code=f"{rule}.met",
            source="ECFMG 2024 booklet",
            as_of="2026-11-22",
        )
        for row, (rule, title, reason) in enumerate(_POINTS)
    ]


def point(outcome: str, rule: str = "TRL-08", **changes: object) -> Requirement:
    """One requirement that came out so."""
    usual: dict[str, object] = {
        "id": rule,
        "title": f"Title of {rule} {outcome}",
        "outcome": outcome,
        "reason": f"The reason why {rule} is {outcome}.",
        "action": "" if outcome in {"met", "info", "not_applicable"} else f"Do what {rule} asks for.",
        "evidence": [place(17, "tercume.pdf", 2)],
    }
    return Requirement.model_validate(usual | changes)


def document(file: str, kind: DocumentKind = DocumentKind.DIPLOMA, **changes: object) -> RecordDocument:
    """One document of the folder."""
    usual: dict[str, object] = {
        "id": file,
        "file": file,
        "sha256": "0" * 64,
        "kind": kind,
        "languages": ["aze"],
        "pages": 1,
        "page_numbers": [1],
        "text_source": TextSource.OCR,
        "quality": Quality(confidence=0.93),
    }
    return RecordDocument.model_validate(usual | changes)


def documents() -> list[RecordDocument]:
    """A complete folder."""
    return [
        document(DIPLOMA),
        document("elave.pdf", DocumentKind.TRANSCRIPT, pages=4),
        document("tercume.pdf", DocumentKind.TRANSLATION, languages=["eng"], translation_of=DIPLOMA, pages=2),
        document(
            "tercume_elave.pdf", DocumentKind.TRANSLATION, languages=["eng"], translation_of="elave.pdf"
        ),
        document("pasport.jpg", DocumentKind.NAME_DOCUMENT, languages=["aze", "eng"]),
    ]


def record(outcome: Outcome = Outcome.READY_GRADUATE, **changes: object) -> Record:
    """A record, by default of a graduate whose papers are ready."""
    usual: dict[str, object] = {
        "record": RecordId(id="r", version="3f9a2c1b77de4410a2b6", created_at="2026-11-22T10:00:00Z"),
        "applicant": RecordApplicant(
            reference="2026-0117",
            name_of_record=NameOfRecord(surname="MAMMADOVA", given="GULNARA"),
            status=ApplicantStatus.GRADUATE,
        ),
        "outcome": outcome,
        "requirements": met_points(),
        "school": school(),
        "graduation": graduation(),
        "credits": credits_(),
        "documents": documents(),
        "provenance": provenance(),
    }
    return Record.model_validate(usual | changes)


def school() -> RecordSchool:
    """A clear match with a note that was read."""
    return RecordSchool(
        id="F0000281",
        name="Azerbaijan Medical University",
        matched_as="Azərbaycan Tibb Universiteti",
        method="exact",
        confidence=1.0,
        note=RecordNote(
            text="Meets ECFMG eligibility requirements. Graduation Years: 1991 - Current",
            years="1991 - Current",
            read_at="2026-10-02",
            read_by="A. Adviser",
        ),
    )


def provenance(*, demonstration: bool = False) -> Provenance:
    """What made the record."""
    return Provenance(
        software="credready 0.1.0",
        reader_version="1",
        rules_version="2026-11-22",
        directory=DirectoryProvenance(
            version="a1b2c3d4e5f6a7b8", as_of="2026-11-01", demonstration=demonstration
        ),
        ocr=OcrProvenance(engine="Tesseract", version="5.3.0", languages=["aze", "eng"]),
        judged_on="2026-11-22",
    )


def incomplete() -> Record:
    """A bare notary translation, a missing passport, a doubtful number, a corrupted file; demonstration."""
    changed = {
        "TRL-04": point(
            "fix",
            "TRL-04",
            title="The translator is one ECFMG accepts",
            reason="A notary prepared the translation; no translation service, school or government official "
            "is named.",
            action="Have the diploma translated by a professional translation service on its letterhead, "
            "signed, with the sentence that the word-for-word translation is correct.",
            document="tercume.pdf",
        ),
        "NAM-02": point(
            "missing",
            "NAM-02",
            title="The name is the same on all papers",
            reason="The diploma says MƏMMƏDOVA GÜLNARƏ ƏLİ QIZI, the name of record is MAMMADOVA GULNARA.",
            action="Add a document that shows the name spelled exactly as on the diploma, "
            "e.g. a marriage certificate.",
        ),
        "ELG-07": point(
            "review",
            "ELG-07",
            title="The degree title is the one ECFMG lists",
            reason="No row for this school and year has been copied from ECFMG's Reference Guide.",
            action="Look the title up in the Reference Guide and record it.",
        ),
        "DIP-03": point(
            "review",
            "DIP-03",
            title="The diploma shows its issue date",
            reason="The date was read as 2014-07-01 but not for certain.",
            action="Look at the date on the diploma and confirm or correct it.",
            evidence=[place(14)],
            rests_on_doubtful=True,
        ),
    }
    points = [changed.get(one.id, one) for one in met_points()]
    points.append(
        point("warning", "DIP-06", title="Colour and resolution of the scan", reason="The scan has 150 dpi.")
    )
    points.append(point("info", "TRL-12", title="ECFMG's recommended translation service", reason="Straker."))
    points += [point("not_applicable", f"TRF-0{n}", title=f"Transfer rule {n}") for n in range(1, 7)]
    broken = Problem(code=ProblemCode.DAMAGED, message="The file ends too early. Scan the paper again.")
    return record(
        Outcome.INCOMPLETE,
        requirements=points,
        graduation=graduation(
            diploma_number=text_fact("123458", 11, DOUBTFUL),
            issue_date=text_fact("2014-07-01", 14, DOUBTFUL),
            registration_number=Fact[str](),
        ),
        documents=[
            *documents(),
            document("scan_0007.pdf", DocumentKind.UNREADABLE, problems=[broken], pages=0),
        ],
        provenance=provenance(demonstration=True),
        history=[
            Decision(
                fact="graduation.specialty",
                decision="confirm",
                by="A. Adviser",
                at="2026-11-20T09:00:00Z",
                value=None,
            )
        ],
    )


def student() -> Record:
    """A student whose diploma is open until graduation."""
    waiting = point(
        "not_applicable",
        "DIP-01",
        title="A copy of the diploma is there",
        waits_for="graduation",
        reason="The diploma is not issued before graduation.",
        action="Add it after graduation.",
    )
    points = [waiting if one.id == "DIP-01" else one for one in met_points()]
    return record(Outcome.READY_STUDENT, requirements=points, graduation=Graduation())


def empty() -> Record:
    """A folder without a paper: no fact, no school, no name."""
    return record(
        Outcome.INCOMPLETE,
        applicant=RecordApplicant(reference="boş-qovluq"),
        requirements=[point("missing", "DIP-01", evidence=[])],
        school=RecordSchool(),
        graduation=Graduation(),
        credits=RecordCredits(),
        documents=[],
    )


def huge(points: int = 60, documents_: int = 80) -> Record:
    """Long texts, long words, every outcome, many documents."""
    long = "Azərbaycanlılaşdırılmışlardansınızmı " * 30
    name = "çox_uzun_fayl_adı_" * 8 + ".pdf"
    outcomes = [outcome.value for outcome in RequirementOutcome]
    requirements = [
        point(
            outcomes[number % len(outcomes)],
            f"ELG-{number:02}",
            reason=long,
            action=long,
            document=f"{number}-{name}",
            evidence=[place(number, page=1 + number // 30)],
        )
        for number in range(points)
    ]
    candidates = [
        SchoolCandidate(id=f"F{n}", name=long[:200], matched_name="x", score=0.5, reason="y")
        for n in range(9)
    ]
    return record(
        Outcome.NOT_ELIGIBLE,
        requirements=requirements,
        school=RecordSchool(candidates=candidates),
        graduation=graduation(
            school_name=text_fact(long, 4, DOUBTFUL), qualification=text_fact("x" * 900, 5)
        ),
        documents=[
            document(
                f"{number}-{name}",
                DocumentKind.OTHER,
                problems=[Problem(code=ProblemCode.LOW_QUALITY, message=long, page=3)],
            )
            for number in range(documents_)
        ],
        history=[Decision(requirement="ELG-07", decision="met", by="A. Adviser", at="2026-11-20", note=long)]
        * 40,
    )


def many() -> Record:
    """Forty requirements of ordinary length over all outcomes, a dozen documents: a difficult applicant."""
    kinds = ["missing", "fix", "review", "met", "met", "met", "info", "not_applicable"]
    requirements = [
        point(
            kinds[number % len(kinds)],
            f"TRL-{number:02}",
            title=f"Point {number} of the translation",
            reason="The stamp of the translator covers the signature, and the title of the person who signed "
            "cannot be read on the second page.",
            action=""
            if kinds[number % len(kinds)] in {"met", "info"}
            else "Ask the translation service for a "
            "new copy on which signature, title and seal stand beside each other.",
            document=f"tercume_{number}.pdf" if number % 2 else None,
            evidence=[place(number, page=1 + number // 30)],
        )
        for number in range(40)
    ]
    files = [
        document(f"{number:02}_skan.pdf", DocumentKind.TRANSLATION, languages=["eng"]) for number in range(12)
    ]
    return record(Outcome.INCOMPLETE, requirements=requirements, documents=files)
