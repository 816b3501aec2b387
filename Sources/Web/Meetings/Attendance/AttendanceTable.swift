import Domain
import HTML

/// The rows of one college, four buttons each.
struct AttendanceTable {
    let college: College
    let rows: [Attendance]
    let words: AttendanceWords
    let meeting: ID<Meeting>
    let slug: String
    /// Nil for who may only read.
    let csrf: String?

    var html: HTML {
        let count = rows.filter(\.isCounted).map(\.headcount).reduce(0, +)
        let columns: [Table.Column] =
            ["Nom", "Structure et fonction", "Présence"]
            + (csrf == nil ? [] : [.init("Retirer", isTitleHidden: true)])
        return Table(
            college.label,
            caption: """
                <strong>\(college.label)</strong>\u{202f}: \(French.count(count, "participant")) sur \(rows.map(\.headcount).reduce(0, +))
                """, columns: columns
        ).with(rows: rows.map(cells))
    }

    private func cells(_ row: Attendance) -> [HTML] {
        let cells = [name(row), place(row)]
        guard let csrf else { return cells + [words.tag(row)] }
        let remove = HTML.buttonLink(
            "Retirer", Path.removeAttendance(slug, meeting, row.id), .quiet, about: words.name(row))
        return cells + [marks(row, csrf), remove]
    }

    private func place(_ row: Attendance) -> HTML {
        let function: HTML = "\(words.function(row))"
        guard let structure = words.structure(row), words.name(row) != structure.name else { return function }
        return function.isEmpty
            ? "\(structure.shortName)"
            : "<span>\(structure.shortName)<span class=\"line-note\">\(function)</span></span>"
    }

    private func name(_ row: Attendance) -> HTML {
        let signed = row.signedAt.map {
            " <span class=\"line-note\">signé par le code à \($0.time.french)</span>" as HTML
        }
        let answered = HTML.when(
            row.hasSaidToCome, " <span class=\"line-note\">a répondu qu’elle viendrait</span>")
        guard let person = words.person(row), !person.isErased,
            row.college != .residents || words.namesResidents
        else { return "\(words.name(row))\(signed)\(answered)" }
        return "\(HTML.link(person.fullName, Path.person(slug, person.id)))\(signed)\(answered)"
    }

    /// One form, four buttons: each is a whole answer. The name of who stands in is a form of its own, so that Enter in it
    /// says nothing else.
    private func marks(_ row: Attendance, _ csrf: String) -> HTML {
        let path = Path.attendanceRow(slug, meeting, row.id)
        let name = words.name(row)
        return """
            <form class="marks" method="post" action="\(path)" id="ligne-\(row.id.description)" data-row>\
            \(Field.hidden("_csrf", csrf))\(Field.hidden("_version", String(row.version)))\
            <div class="marks-buttons" role="group" aria-label="Présence de \(name)">\
            \(HTML.joined(Attendance.Presence.marks) { button($0, row, name) })</div></form>\
            \(row.presence == .represented ? representative(row, path, csrf) : .empty)
            """
    }

    private func button(
        _ mark: (presence: Attendance.Presence, label: String, key: String), _ row: Attendance, _ name: String
    ) -> HTML {
        let isOn = row.presence == mark.presence
        return """
            <button class="mark-button mark-button-\(mark.presence.tone.rawValue)" type="submit" name="presence" \
            value="\(mark.presence.rawValue)" id="ligne-\(row.id.description)-\(mark.presence.rawValue)" \
            aria-pressed="\(isOn ? "true" : "false")" data-key="\(mark.key)">\
            \(HTML.when(isOn, HTML.mark(mark.presence.tone)))\(mark.label)\
            <span class="hidden"> – \(name)</span></button>
            """
    }

    private func representative(_ row: Attendance, _ path: String, _ csrf: String) -> HTML {
        let id = "ligne-\(row.id)-par"
        return """
            <form class="marks-by" method="post" action="\(path)" data-by>\(Field.hidden("_csrf", csrf))\
            \(Field.hidden("_version", String(row.version)))\(Field.hidden("presence", "represented"))\
            <label for="\(id)">par<span class="hidden"> – qui représente \(words.name(row))</span></label> \
            <input class="input" type="text" id="\(id)" name="representative" value="\(row.representative)" \
            autocomplete="off">\(HTML.button("Noter", .quiet, about: "qui représente \(words.name(row))"))</form>
            """
    }
}
