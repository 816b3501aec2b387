import Domain
import HTML
import Storage

/// The values of all the indicators on one day, written side by side.
struct IndicatorReadingPage: OfDossier, GridPage, Viewed {
    let dossier: Dossier
    let viewer: Viewer
    let day: Day
    let listing: Listing<IndicatorList.Line>
    private let list: IndicatorList
    /// What was sent and not kept.
    var kept = Grid<IndicatorReading>.Kept()
    /// The form that came too late, given back.
    var notice: HTML?
    /// What names it.
    var late: String?
    /// The date as it was typed, and what is wrong with it.
    var typed = ""
    var dateErrors = FieldErrors()

    init(_ dossier: Dossier, _ asked: FormData, on day: Day, for viewer: Viewer) {
        (self.dossier, self.viewer, self.day) = (dossier, viewer, day)
        list = IndicatorList(of: dossier, on: day)
        listing = Self.listing(of: list, dossier, asked.replacing("date", day.iso))
    }

    /// Every line, to read what was sent.
    var grid: Grid<IndicatorReading> { grid(list.lines) }

    var isAsAsked: Bool { dateErrors.isEmpty }

    var address: String { listing.path + listing.query.string }

    var spreadsheet: Spreadsheet {
        Spreadsheet(name: "releve-\(slug)-\(day.iso)", label: "Relevé des indicateurs", rows: listing.rows)
    }

    var page: Page {
        let errors = kept.replies.isEmpty ? dateErrors : grid.errors(kept)
        return Page(
            "Relevé des indicateurs au \(French.date(day))", kicker: "\(occasion)",
            lead: list.lines.isEmpty ? nil : "\(summary)",
            breadcrumb: above(Link("Indicateurs", Path.indicators(slug))),
            actions: .when(
                !list.lines.isEmpty, HTML.spreadsheets(listing.address, about: "de ce qui est affiché")),
            errors: errors, notice: told,
            content: list.lines.isEmpty ? empty : "<div class=\"grid-tools\">\(head)\(filters)</div>\(body)")
    }

    /// «À relever avant le 3e COPIL, prévu en décembre 2023».
    private var occasion: String {
        let next = dossier.meetings.filter {
            $0.state == .planned && $0.kind == .steering && $0.when.last >= viewer.today
        }.min { $0.when.first < $1.when.first }
        guard let next else { return "Indicateurs" }
        return "À relever avant le \(next.name), prévu\u{202f}: \(next.when.french)"
    }

    /// «58 indicateurs · 12 relevés ce jour · 30 à relever · 8 comptés tout seuls».
    private var summary: HTML {
        let noted = list.lines.count { $0.isNoted(on: day) }
        let waiting = list.lines.count { $0.isWaiting(on: day) }
        let counted = list.lines.count { $0.indicator.feed != .none }
        let counts: [String?] = [
            French.count(list.lines.count, "indicateur"),
            noted == 0 ? nil : "\(French.count(noted, "relevé")) ce jour",
            waiting == 0 ? nil : "\(waiting) à relever",
            counted == 0
                ? nil
                : "\(French.count(counted, "compté")) \(French.noun(counted, "tout seul", "tout seuls"))",
        ]
        return "<span data-counts>\(counts.compactMap(\.self).joined(separator: " · "))</span>"
    }

    private var empty: HTML {
        HTML.emptyState(
            "Aucun indicateur",
            purpose: "Le relevé a une ligne par indicateur. Il n’y en a pas encore.",
            action: mayEdit
                ? HTML.buttonLink("Ajouter un indicateur", Path.newIndicator(slug), .primary)
                : HTML.buttonLink("Voir les indicateurs", Path.indicators(slug)))
    }

    private var head: HTML {
        let form = HTML.query(action: listing.path, label: "Changer la date") {
            Field("date", "Date du relevé", errors: dateErrors).text(
                typed.unlessBlank ?? French.date(day), width: .short)
                + HTML.button("Afficher", .secondary)
        }
        return HTML.details("Changer la date", isOpen: !dateErrors.isEmpty, form)
    }

    private var filters: HTML {
        HTML.details("Choisir des lignes", isOpen: listing.isNarrow, listing.form("Choisir des lignes"))
    }

    private var body: HTML {
        if listing.matching.isEmpty {
            return HTML.emptyState(
                "Aucune ligne ne correspond", purpose: "Un filtre laisse tous les indicateurs de côté.",
                action: HTML.buttonLink("Tout afficher", Path.indicatorReadings(slug, on: day)))
        }
        return grid(listing.matching).html(
            action: listing.path, csrf: viewer.csrf,
            hidden: listing.hiddenFields + (late.map { Field.hidden(LateForm.mark, $0) } ?? .empty),
            caption: "\(listing.found)", replies: kept.replies)
    }
}

extension IndicatorReadingPage {
    private static func listing(
        of list: IndicatorList, _ dossier: Dossier, _ asked: FormData
    ) -> Listing<IndicatorList.Line> {
        let day = list.day
        let axes = dossier.axes.map { Choice("\($0.number)", "\($0.number). \($0.title)") }
        let piloting = Set(dossier.actions.compactMap(\.pilot))
        let pilots = dossier.organizations.filter { piloting.contains($0.id) }
            .map { Choice($0.id.description, $0.shortName) }
        return Listing(
            Path.indicatorReadings(dossier.slug), "indicateur", of: list.lines, asked,
            filters: [
                .along("date"), .any("axe", "Axe", axes) { [$0.axis.map { "\($0.number)" } ?? ""] },
                .any("pilote", "Pilote", pilots) { [$0.action?.pilot?.description ?? ""] },
                .one(
                    "montrer", "Montrer",
                    [Choice("a-relever", "À relever"), Choice("fondent", "Ceux qui fondent l’atteinte")],
                    all: "Tous"
                ) {
                    [$0.isWaiting(on: day) ? "a-relever" : "", $0.indicator.founds ? "fondent" : ""]
                },
            ],
            columns: [
                .exported("N°") { $0.indicator.id.description }, .exported("De") { $0.subject },
                .exported("Indicateur") { $0.indicator.label },
                .exported("Cible") { $0.indicator.targetText ?? "" },
                .exported("Valeur") { line in
                    line.indicator.readings.first { $0.day == day }?.french ?? ""
                },
                .exported("Note") { line in line.indicator.readings.first { $0.day == day }?.note ?? "" },
            ])
    }

    private func grid(_ lines: [IndicatorList.Line]) -> Grid<IndicatorReading> {
        var groups: [GridGroup<IndicatorReading>] = []
        for line in lines {
            let title =
                line.subjectTitle.isEmpty ? line.subject : "\(line.subject)\u{202f}: \(line.subjectTitle)"
            if groups.last?.title == title, let last = groups.popLast() {
                groups.append(GridGroup(title: title, rows: last.rows + [row(line)]))
            } else {
                groups.append(GridGroup(title: title, rows: [row(line)]))
            }
        }
        return Grid(
            label: "Relevé des indicateurs", noun: "indicateur", heads: ("N°", "Indicateur"),
            form: IndicatorReading.form, columns: [("value", "Valeur"), ("note", "Note")], groups: groups)
    }

    private func row(_ line: IndicatorList.Line) -> GridRow<IndicatorReading> {
        let indicator = line.indicator
        let reading = IndicatorReading(of: indicator, on: day)
        let deed = indicator.action.map(Deed.writeAssessment) ?? .editContract
        let target = indicator.targetText.map { "cible\u{202f}: \($0)" }
        let kind = [indicator.kind.label, target, indicator.isInvented ? "plausible, à confirmer" : nil]
        return GridRow(
            key: indicator.id.description,
            title: HTML.link(indicator.label, Path.indicator(slug, indicator.id))
                + HTML.lineNote("\(kind.compactMap(\.self).joined(separator: ", "))"),
            facts: reading.measured.map { indicator.say($0) } ?? "pas de valeur ce jour",
            stored: reading, version: indicator.version, isOpen: viewer.may(deed), state: state(line),
            isIncomplete: line.isWaiting(on: day), notes: notes(line))
    }

    private func state(_ line: IndicatorList.Line) -> String {
        if line.isNoted(on: day) { return "Enregistré" }
        if line.indicator.feed != .none { return "Compté tout seul" }
        return line.isWaiting(on: day) ? "À relever" : "Pas de valeur ce jour"
    }

    /// What was known before, or what is counted.
    private func notes(_ line: IndicatorList.Line) -> [String: HTML] {
        let indicator = line.indicator
        if indicator.feed != .none {
            let counted = indicator.state(on: day, counting: line.facts).measured
            return counted.map { ["value": "compté\u{202f}: \(indicator.say($0))"] } ?? [:]
        }
        guard let last = indicator.readings.last(where: { $0.day < day }) else { return [:] }
        return ["value": "avant\u{202f}: \(indicator.say(last.measured)), \(last.when)"]
    }
}

extension IndicatorList.Line {
    /// Whether a value of the day is noted.
    fileprivate func isNoted(on day: Day) -> Bool { indicator.readings.contains { $0.day == day } }

    /// Whether nobody noted it yet and nothing counts it.
    fileprivate func isWaiting(on day: Day) -> Bool {
        indicator.feed == .none && !isNoted(on: day) && state.measured?.lack != .inapplicable
    }
}

extension IndicatorReading {
    /// What a line of the grid asks.
    fileprivate static let form = Form<IndicatorReading>(
        [
            .one(
                FieldShape("value", "Valeur", .text(.short)), say: { $0.measured?.french ?? "" },
                read: { reading, reader, name in
                    let scale = reading.scale
                    reading.measured = reader.read(
                        name, { Indicator.Measured(typed: $0, as: scale) },
                        otherwise: { Indicator.noValue($0, scale) })
                }), .text("note", "Note", \.note),
        ], rule: { reading throws(Refusal) in try reading.validate() })
}
