# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a drawn set of requests in the forms in which authorities have them, and notes the file and row of every part.
Only the standard library."""
import csv
import datetime
import io
import zipfile
from xml.sax.saxutils import escape

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def iso(day):
    return day.isoformat()


def uk(day):
    return f"{day.day:02}/{day.month:02}/{day.year}"


def blade(day):
    return f"{day.year}-{MONTHS[day.month - 1]}-{day.day:02} 00:00:00"


def text_of(value, form):
    if value is None:
        return ""
    return form(value) if isinstance(value, datetime.date) else value


def upn_of(child):
    """Thirteen characters, one child's alone; every third child has none."""
    return f"A839002{child:05}B" if child % 3 else ""


def surname_of(child):
    return f"Testname{child}"


def birthday_of(child):
    return datetime.date(2010, 1, 1) + datetime.timedelta(days=child * 7 % 3000)


class Xml:
    """The return as it is uploaded."""

    def __init__(self, drawn):
        self.drawn = drawn
        self.draw = drawn.random
        self.lines = []

    def write(self, folder):
        family, first = self.draw.choice([("Surname", "Forename"), ("FamilyName", "FirstName")])
        self.form = self.draw.choice([iso, iso, lambda day: iso(day) + "T00:00:00"])
        self.add('<?xml version="1.0" encoding="UTF-8"?>')
        self.add("<Message>")
        self.add("<Header><CollectionDetails><Collection>SEN2</Collection><Year>2024</Year>"
                 "<ReferenceDate>2024-01-18</ReferenceDate></CollectionDetails></Header>")
        self.add("<Persons>")
        child = None
        for request in self.drawn.requests:
            if request.child != child:
                if child is not None:
                    self.add("</Person>")
                child = request.child
                self.add("<Person>")
                self.add(f"<{family}>{surname_of(child)} &amp; Son</{family}><{first}>Kim</{first}>"
                         f"<PersonBirthDate>{iso(birthday_of(child))}</PersonBirthDate>")
                if upn_of(child):
                    self.add(f"<UPN>{upn_of(child)}</UPN>")
            self.request(request)
        self.add("</Person>")
        self.add("</Persons>")
        self.add("</Message>")
        (folder / "return 1.dat").write_text("\n".join(self.lines) + "\n", encoding="utf-8")
        return [folder / "return 1.dat"]

    def add(self, line):
        self.lines.append(line)

    def start(self, request, part, tag):
        self.add(f"<{tag}>")
        request.where[(part, None)] = ("return 1.dat", len(self.lines))

    def field(self, request, part, field, tag, value):
        text = text_of(value, self.form)
        if text == "" and self.draw.random() < 0.5:
            return
        self.add(f"<{tag}>{escape(text)}</{tag}>" if text else f"<{tag}/>")
        request.where[(part, field)] = ("return 1.dat", len(self.lines))

    def request(self, request):
        self.start(request, "request", "Requests")
        self.field(request, "request", "received", "ReceivedDate", request.received)
        self.add("<RYA>0</RYA>")
        self.field(request, "request", "outcome_date", "RequestOutcomeDate", request.outcome_date)
        self.field(request, "request", "outcome", "RequestOutcome", request.outcome)
        self.add("<RequestMediation>0</RequestMediation>")
        if request.assessment:
            self.assessment(request)
        if self.draw.random() < 0.2:
            self.add("<ActivePlans><TransferLA>0</TransferLA><PlacementDetail><URN>123456</URN>"
                     "<EntryDate>2021-09-01</EntryDate></PlacementDetail></ActivePlans>")
        self.add("</Requests>")

    def assessment(self, request):
        assessment = request.assessment
        self.start(request, "assessment", "Assessment")
        self.field(request, "assessment", "outcome", "AssessmentOutcome", assessment["outcome"])
        self.field(request, "assessment", "date", "AssessmentOutcomeDate", assessment["date"])
        self.field(request, "assessment", "week20", "Week20", assessment["week20"])
        if request.plan:
            self.start(request, "plan", "NamedPlan")
            self.field(request, "plan", "start", "StartDate", request.plan["start"])
            self.add("<PlanRes>A</PlanRes>")
            self.add("<PlanDetail><URN>123456</URN></PlanDetail>")
            self.add("</NamedPlan>")
        self.add("</Assessment>")


class Tables:
    """What the forms made of tables have in common: lists of rows, each with the place of its part."""

    def __init__(self, drawn):
        self.drawn = drawn
        self.draw = drawn.random

    def persons(self):
        return sorted({request.child for request in self.drawn.requests})

    def with_assessment(self):
        chosen = [request for request in self.drawn.requests if request.assessment]
        self.draw.shuffle(chosen)
        return chosen

    def with_plan(self):
        chosen = [request for request in self.drawn.requests if request.plan]
        self.draw.shuffle(chosen)
        return chosen

    def csv(self, name, header, rows):
        """`rows` is pairs of a request and part (or None), and the cells."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator=self.line_end)
        writer.writerow(header)
        for row, (owner, cells) in enumerate(rows, 2):
            if owner:
                owner[0].where[(owner[1], None)] = (name, row)
            writer.writerow(cells)
        return name, text.getvalue().encode(self.encoding)

    def deliver(self, folder, files):
        """As files, as a folder or as a zip."""
        self.draw.shuffle(files)
        form = self.draw.choice(["files", "folder", "zip"])
        if form == "zip":
            with zipfile.ZipFile(folder / "export.zip", "w", zipfile.ZIP_DEFLATED) as archive:
                for name, content in files:
                    archive.writestr(name, content)
            self.rename("export.zip/")
            return [folder / "export.zip"]
        for name, content in files:
            (folder / name).write_bytes(content)
        if form == "folder":
            (folder / "read me.txt").write_text("Exported on Monday.\n")
            return [folder]
        return [folder / name for name, _ in files]

    def rename(self, prefix):
        for request in self.drawn.requests:
            for key, (name, row) in request.where.items():
                request.where[key] = (prefix + name, row)


class Blade(Tables):
    """COLLECT's "Blade" export: a CSV file a module, linked by table ids."""

    line_end = "\r\n"

    def write(self, folder):
        self.encoding = self.draw.choice(["utf-8", "utf-8-sig", "utf-16"])
        form = blade
        ids = {id(request): 5000 + index for index, request in enumerate(self.drawn.requests)}
        flag = {"1": self.draw.choice(["1", "true"]), "0": self.draw.choice(["0", "false"])}
        persons = [(None, [child + 100, "x", 1, surname_of(child), "Kim", form(birthday_of(child)), upn_of(child)])
                   for child in self.persons()]
        requests = [((request, "request"),
                     [ids[id(request)], "x", request.child + 100, text_of(request.received, form), 0,
                      text_of(request.outcome_date, form), request.outcome, 0, 0, ""])
                    for request in self.drawn.requests]
        assessments = [((request, "assessment"),
                        [ids[id(request)] + 50000, "x", ids[id(request)], request.assessment["outcome"],
                         text_of(request.assessment["date"], form), 0, 0, 0, 0,
                         flag.get(request.assessment["week20"], request.assessment["week20"])])
                       for request in self.with_assessment()]
        plans = [((request, "plan"), [ids[id(request)] + 90000, "x", ids[id(request)] + 50000,
                                      text_of(request.plan["start"], form), "", "", 0, 0, "", "", ""])
                 for request in self.with_plan()]
        files = [
            self.csv("Blade-Export_20-01-2024_sen2.csv", ["sen2tableid", "NativeId", "collection", "year"],
                     [(None, [1, "839", "SEN2", 2024])]),
            self.csv("Blade-Export_20-01-2024_person.csv",
                     ["persontableid", "NativeId", "sen2tableid", "surname", "forename", "personbirthdate", "upn"], persons),
            self.csv("b.csv", ["requeststableid", "NativeId", "persontableid", "receiveddate", "rya", "requestoutcomedate",
                               "requestoutcome", "requestmediation", "requesttribunal", "exported"], requests),
            self.csv("c.csv", ["assessmenttableid", "NativeId", "requeststableid", "assessmentoutcome",
                               "assessmentoutcomedate", "assessmentmediation", "assessmenttribunal", "othermediation",
                               "othertribunal", "week20"], assessments),
            self.csv("d.csv", ["namedplantableid", "NativeId", "assessmenttableid", "startdate", "planres", "planwbp", "pb",
                               "oa", "dp", "ceasedate", "ceasereason"], plans),
            self.csv("e.csv", ["activeplanstableid", "NativeId", "requeststableid", "transferla", "lastreview"],
                     [(None, [1, "x", 5000, 0, form(datetime.date(2023, 5, 5))])]),
        ]
        return self.deliver(folder, files)


class Modules(Tables):
    """A CSV file a module with long headings, as SEND tools take them; request ids start again with every child."""

    line_end = "\n"

    def write(self, folder):
        self.encoding = self.draw.choice(["utf-8", "cp1252"])
        form = self.draw.choice([iso, uk])
        if form is uk:
            self.plant_us_order()
        week = self.draw.choice(["Twenty Weeks Time Limit Exceptions Apply", "20-week time limit exceptions apply "])
        decision = self.draw.choice(["Assessment Outcome To Issue EHCP", "Assessment outcome - decision to issue EHC plan"])
        persons = [(None, [child, surname_of(child) + ", Zo\u00eb", form(birthday_of(child)), upn_of(child)])
                   for child in self.persons()]
        requests = [((request, "request"), [request.child, request.number, text_of(request.received, form), 0,
                                            text_of(request.outcome_date, form), request.outcome, 0, 0, "", ""])
                    for request in self.drawn.requests]
        assessments = [((request, "assessment"),
                        [request.child, request.number, request.assessment["outcome"],
                         text_of(request.assessment["date"], form), 0, 0, 0, 0, request.assessment["week20"]])
                       for request in self.with_assessment()]
        plans = [((request, "plan"), [request.child, request.number, text_of(request.plan["start"], form), "", "", 0])
                 for request in self.with_plan()]
        files = [
            self.csv("m1.csv", ["Person ID", "Surname Forename", "Dob (ccyy-mm-dd)", "UPN - Unique Pupil Number"], persons),
            self.csv("m2.csv", ["Person ID", "Requests Record ID", "Date Request Was Received",
                                "Initial Request Whilst In RYA", "Request Outcome Date", "Request Outcome",
                                "Request Mediation", "Request Tribunal",
                                "Exported - Child Or Young Person Moves Out Of LA Before Assessment Is Completed",
                                "New start date"], requests),
            self.csv("m3.csv", ["Person ID", "Requests Record ID", decision, "Assessment Outcome Date",
                                "Assessment Mediation", "Assessment Tribunal", "Other Mediation", "Other Tribunal", week],
                     assessments),
            self.csv("m4.csv", ["Person ID", "Request Records ID", "EHC Plan Start Date", "Residential Settings",
                                "Worked based learning activity", "Personal budget taken up"], plans),
            self.csv("m5.csv", ["Person ID", "Request Records ID", "EHC Plan (Transfer)", "Residential Settings"], []),
        ]
        return self.deliver(folder, files)

    def plant_us_order(self):
        """One date with the month first, in a file whose other dates are in UK order."""
        us = self.drawn.sound()
        us.received = f"{self.draw.randrange(1, 13):02}/{self.draw.randrange(13, 29)}/2023"
        us.assessment = us.plan = None
        us.child = self.drawn.children
        us.number = 1
        self.drawn.children += 1
        self.drawn.requests.append(us)


class Template(Tables):
    """DfE's workbook: one sheet with a table a module, one below the other."""

    def write(self, folder):
        self.rows = []
        self.form = iso
        as_number = self.draw.choice([True, False])
        ids = {id(request): index + 1 for index, request in enumerate(self.drawn.requests)}
        person = "Person ID\n\n(This must match the relevant ID in the Person record table)"
        link = "Requests record ID\n\n(This must match the relevant ID in the Requests table)"
        self.table("Person Record", ["Record Type", "Person ID\n\n(This must be a unique ID for each Person record)",
                                     "LA\n(From Header Record)", "Surname", "Forename", "Date of Birth \n(ccyy-mm-dd)",
                                     "UPN - Unique Pupil Number"],
                   [(None, [1, child, 839, surname_of(child), "Kim", iso(birthday_of(child)), upn_of(child)])
                    for child in self.persons()])
        self.table("Requests Records",
                   ["Record Type", "Requests record ID\n\n(This must be a unique ID for each Requests record)",
                    "LA\n(From Header Record)", person, "Date request was received", "Initial Request Whilst In RYA",
                    "Request Outcome Date", "Request Outcome", "Request Mediation"],
                   [((request, "request"), [2, ids[id(request)], 839, request.child, self.cell(request.received, as_number),
                                            0, self.cell(request.outcome_date, as_number), request.outcome, 0])
                    for request in self.drawn.requests])
        self.table("Assessments Records",
                   ["Record Type", person, "LA\n(From Header Record)", link,
                    "Assessment Outcome - Decision to issue EHC plan", "Assessment Outcome Date", "Assessment Mediation",
                    "Twenty week time limit exceptions apply"],
                   [((request, "assessment"),
                     [3, request.child, 839, ids[id(request)], request.assessment["outcome"],
                      self.cell(request.assessment["date"], as_number), 0, self.flag(request.assessment["week20"])])
                    for request in self.with_assessment()])
        self.table("Named Plan Records", ["Record Type", person, link, "LA\n(From Header Record)", "EHC Plan Start Date",
                                          "Residential Settings"],
                   [((request, "plan"), [4, request.child, ids[id(request)], 839,
                                         self.cell(request.plan["start"], as_number), ""])
                    for request in self.with_plan()])
        write_workbook(folder / "template.bin", [("Instructions", [["How to fill this in"], ["1", "Read"]]),
                                                 ("Data Entry Template", self.rows)])
        return [folder / "template.bin"]

    def cell(self, value, as_number):
        return value if as_number and isinstance(value, datetime.date) else text_of(value, iso)

    @staticmethod
    def flag(week20):
        return int(week20) if week20 in ("0", "1") else week20

    def table(self, title, header, rows):
        self.rows.append([title])
        self.rows.append(header)
        for owner, cells in rows:
            self.rows.append(cells)
            if owner:
                owner[0].where[(owner[1], None)] = ("template.bin", len(self.rows))
        self.rows.extend([[], []])


def column(index):
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def cell_xml(reference, value):
    if isinstance(value, datetime.date):
        return f'<c r="{reference}" s="1"><v>{(value - datetime.date(1899, 12, 30)).days}</v></c>'
    if isinstance(value, int):
        return f'<c r="{reference}"><v>{value}</v></c>'
    return f'<c r="{reference}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def sheet_xml(rows):
    lines = []
    for number, cells in enumerate(rows, 1):
        filled = [cell_xml(column(index) + str(number), value) for index, value in enumerate(cells) if value != ""]
        lines.append(f'<row r="{number}">{"".join(filled)}</row>')
    return ('<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            f'<sheetData>{"".join(lines)}</sheetData></worksheet>')


def write_workbook(path, sheets):
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    count = len(sheets)
    overrides = "".join(f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{kind}.worksheet+xml"/>'
                        for n in range(1, count + 1))
    listed = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>' for n, (name, _) in enumerate(sheets, 1))
    related = "".join(f'<Relationship Id="rId{n}" Type="{office}/worksheet" Target="worksheets/sheet{n}.xml"/>'
                      for n in range(1, count + 1))
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType='
                               f'"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName='
                               f'"/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/><Override PartName='
                               f'"/xl/styles.xml" ContentType="{kind}.styles+xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
                       f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">{related}<Relationship '
                                      f'Id="rId{count + 1}" Type="{office}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>'
                         '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
                         '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>'
                         '</styleSheet>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + text)
        for number, (_, rows) in enumerate(sheets, 1):
            archive.writestr(f"xl/worksheets/sheet{number}.xml", sheet_xml(rows))


FORMS = {"xml": Xml, "blade": Blade, "modules": Modules, "template": Template}
