import Domain
import HTML

/// The émargement of a meeting: the counts in words, the rows by college, whom to add.
struct AttendancePage {
    let visit: MemberVisit
    let dossier: Dossier
    let meeting: Meeting
    let words: AttendanceWords
    /// Two people wrote one row.
    var conflict: AttendanceConflict?
    /// What was typed to add somebody, when it was refused.
    private var typed = FormData("")
    private var errors = FieldErrors()

    init(visit: MemberVisit, dossier: Dossier, meeting: Meeting) {
        (self.visit, self.dossier, self.meeting) = (visit, dossier, meeting)
        words = AttendanceWords(dossier, namesResidents: visit.may(.editContract))
    }

    private var slug: String { dossier.contract.slug }
    private var mayEdit: Bool { visit.may(.editContract) }

    /// Gives back what was typed with its faults.
    mutating func refuse(_ form: FormData, _ faults: [Invalid]) {
        typed = form
        errors = FieldErrors(
            faults.map { fault in
                AttendanceAdding.fields.contains(fault.field) ? fault : Invalid("name", fault.message)
            })
    }

    var page: Page {
        Page(
            "Émargement", kicker: "\(meeting.name) · \(meeting.when.french)", lead: lead,
            breadcrumb: visit.breadcrumb(
                dossier.contract, Link("Réunions", Path.meetings(slug)),
                Link(meeting.name, Path.meeting(slug, meeting.id)), Link("Émargement", "", isCurrent: true)),
            actions: actions, tabs: .meetingTabs(slug, meeting.id, at: .attendance), errors: errors,
            content: """
                \(conflict.map { $0.html(visit, self) })\
                <div data-attendance data-state="\(Path.attendance(slug, meeting.id))">\(counts)\
                \(meeting.attendance.isEmpty ? empty : rows)</div>\(mayEdit ? adding : .empty)\(sheets)
                """)
    }

    private var lead: HTML? {
        guard mayEdit, !meeting.attendance.isEmpty else { return nil }
        return """
            Un appui par personne. <span class="keyboard">Au clavier\u{202f}: <kbd>↑</kbd> <kbd>↓</kbd> d’une ligne à l’autre, puis \
            <kbd>P</kbd> présent·e, <kbd>E</kbd> excusé·e, <kbd>A</kbd> absent·e, <kbd>R</kbd> représenté·e.</span>
            """
    }

    private var actions: HTML {
        guard mayEdit else { return .empty }
        return HTML.buttonLink("Émargement par code", Path.attendanceCode(slug, meeting.id))
            + HTML.postButton(
                "Préparer la liste", action: Path.attendanceList(slug, meeting.id), csrf: visit.csrf,
                style: meeting.attendance.isEmpty ? .primary : .secondary)
    }

    /// Said again whenever it changes.
    private var counts: HTML {
        let counts = meeting.attendanceCounts
        let others: HTML = counts.others.isEmpty ? .empty : "<br><span class=\"soft\">\(counts.others)</span>"
        return """
            <p class="attendance-counts" role="status" data-counts><strong>\(counts.came)</strong>\(others)</p>
            """
    }

    private var empty: HTML {
        HTML.emptyState(
            "Personne n’est encore dans la liste",
            purpose:
                "«\u{202f}Préparer la liste\u{202f}» y met les membres de l’instance et ceux qui sont venus à sa dernière réunion\u{202f}; les autres s’ajoutent ci-dessous, ou signent eux-mêmes par le code.",
            example:
                "Mme Aline Bertin, manager du service Prévention, CPAM 77\u{202f}: un appui sur «\u{202f}Présent·e\u{202f}»."
        )
    }

    private var rows: HTML {
        let byCollege = Dictionary(grouping: meeting.attendance, by: \.college)
        return HTML.joined(College.allCases) { college in
            guard let rows = byCollege[college] else { return .empty }
            return AttendanceTable(
                college: college, rows: words.sorted(rows), words: words, meeting: meeting.id, slug: slug,
                csrf: mayEdit ? visit.csrf : nil
            ).html
        }
    }

    private var adding: HTML {
        AttendanceAdding(
            dossier: dossier, action: Path.attendance(slug, meeting.id), csrf: visit.csrf,
            once: visit.once ?? Token.random(), typed: typed, errors: errors
        ).html
    }

    /// The sheet on paper.
    private var sheets: HTML {
        let root = Path.attendance(slug, meeting.id)
        let sheets = [
            ("Feuille à signer", "?vide=oui"), ("Émargement rempli", ""),
            ("Émargement sans les noms", "?public=oui"),
        ]
        let lines = HTML.joined(sheets) { title, query in
            """
            <li>\(title)\u{202f}: \(HTML.printedLinks(root, query, about: title))</li>
            """
        }
        return "<section><h2>Sur papier</h2><ul class=\"lines\">\(lines)</ul></section>"
    }

    /// What taking a row out takes away.
    func removal(_ row: Attendance) -> Page {
        let page = Path.attendance(slug, meeting.id)
        return CommonPages.removal(
            "Retirer de l’émargement\u{202f}?",
            takes: ["\(words.name(row)), \(words.presence(row).lowercased()) à \(meeting.name)"],
            action: Path.removeAttendance(slug, meeting.id, row.id), back: page, version: row.version,
            csrf: visit.csrf,
            breadcrumb: visit.breadcrumb(
                dossier.contract, Link("Réunions", Path.meetings(slug)),
                Link(meeting.name, Path.meeting(slug, meeting.id)), Link("Émargement", page),
                Link("Retirer", "", isCurrent: true)))
    }
}

/// One row that two people wrote: what each said, and a button to settle it.
struct AttendanceConflict {
    let mine: Attendance
    let theirs: Attendance

    func html(_ visit: MemberVisit, _ page: AttendancePage) -> HTML {
        let path = Path.attendanceRow(page.dossier.contract.slug, mine.meeting, mine.id)
        let back = Path.attendance(page.dossier.contract.slug, mine.meeting, at: mine.id)
        let keep = HTML.postButton(
            "Mettre «\u{202f}\(page.words.presence(mine))\u{202f}»", action: path, csrf: visit.csrf,
            version: theirs.version, about: "pour \(page.words.name(mine))",
            values: ["presence": mine.presence.rawValue, "representative": mine.representative])
        let leave = HTML.buttonLink("Garder «\u{202f}\(page.words.presence(theirs))\u{202f}»", back)
        return """
            <div data-conflict="\(mine.id.description)">\(HTML.callout(
                .warning, "Deux personnes ont noté \(page.words.name(mine))",
                """
                <p>Vous avez noté «\u{202f}\(page.words.presence(mine))\u{202f}»\u{202f}; une autre personne venait d’enregistrer \
                «\u{202f}\(page.words.presence(theirs))\u{202f}», qui reste tant que vous ne choisissez pas.</p>\
                <div class="form-actions">\(keep)\(leave)</div>
                """))</div>
            """
    }
}
