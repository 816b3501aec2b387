import Domain
import HTML

/// The émargement of a meeting: the counts in words, the rows by college, whom to add.
struct AttendancePage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let meeting: Meeting
    let words: AttendanceWords
    /// The mark of the form that adds somebody.
    private let once: String
    /// Two people wrote one row.
    var conflict: AttendanceConflict?
    /// What was typed to add somebody, when it was refused.
    private var typed: FormData?
    private var errors = FieldErrors()

    init(viewer: Viewer, dossier: Dossier, meeting: Meeting, once: String) {
        (self.viewer, self.dossier, self.meeting) = (viewer, dossier, meeting)
        self.once = once
        words = AttendanceWords(dossier: dossier, namesResidents: viewer.may(.editContract))
    }

    /// Gives back what was typed with its faults.
    mutating func refuse(_ form: FormData, _ faults: [Invalid]) {
        typed = form
        errors = Arrival.form(Arrival.Choices(dossier)).shape.placed(faults)
    }

    var page: Page {
        Page(
            "Émargement", kicker: "\(meeting.name) · \(meeting.when.french)", lead: lead,
            breadcrumb: above(.meetings(slug), .meeting(slug, meeting)), actions: actions,
            tabs: .meetingTabs(slug, meeting.id, at: .attendance), errors: errors,
            content: """
                \(conflict.map { $0.html(viewer, self) })\
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
                "Préparer la liste", action: Path.attendanceList(slug, meeting.id), csrf: viewer.csrf,
                style: meeting.attendance.isEmpty ? .primary : .secondary)
    }

    /// Said again whenever it changes.
    private var counts: HTML {
        let counts = meeting.attendanceCounts
        let others = HTML.when(!counts.others.isEmpty, "<br><span class=\"soft\">\(counts.others)</span>")
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
                csrf: mayEdit ? viewer.csrf : nil
            ).html
        }
    }

    private var adding: HTML {
        AttendanceAdding(
            dossier: dossier, action: Path.attendance(slug, meeting.id), csrf: viewer.csrf,
            once: once, typed: typed, errors: errors
        ).html
    }

    /// The sheet on paper.
    private var sheets: HTML {
        let root = Path.attendance(slug, meeting.id)
        let sheets = [
            ("Feuille à signer", "?vide=oui"), ("Émargement rempli", ""),
            ("Émargement sans les noms", "?public=oui"),
        ]
        let lines = sheets.map { title, query -> HTML in
            "\(title)\u{202f}: \(HTML.printedLinks(root, query, about: title))"
        }
        return .section("Sur papier", .lines(lines))
    }

    /// What taking a row out takes away.
    func removal(_ row: Attendance) -> Removal {
        let page = Path.attendance(slug, meeting.id)
        return Removal(
            title: "Retirer \(words.name(row)) de l’émargement\u{202f}?",
            takes: ["\(words.name(row)), \(words.presence(row).lowercased()) à \(meeting.name)"],
            breadcrumb: above(.meetings(slug), .meeting(slug, meeting), Link("Émargement", page)),
            back: page, version: row.version)
    }
}

/// One row that two people wrote: what each said, and a button to settle it.
struct AttendanceConflict {
    let mine: Attendance
    let theirs: Attendance

    func html(_ viewer: Viewer, _ page: AttendancePage) -> HTML {
        let path = Path.attendanceRow(page.dossier.slug, mine.meeting, mine.id)
        let back = Path.attendance(page.dossier.slug, mine.meeting, at: mine.id)
        let keep = HTML.postButton(
            "Mettre «\u{202f}\(page.words.presence(mine))\u{202f}»", action: path, csrf: viewer.csrf,
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
