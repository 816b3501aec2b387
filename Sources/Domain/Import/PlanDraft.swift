/// A contract as an import leaves it, fiche after fiche.
struct PlanDraft {
    let today: Day
    /// Of bilans whose file does not say when they were.
    private let bilanDay: Day
    let communes: CommuneNames
    private let known: Dossier
    private(set) var newAxes: [Axis] = []
    private(set) var newObjectives: [Objective] = []
    private(set) var actions: [Action] = []
    var indicators: [Indicator] = []
    var milestones: [Milestone] = []
    var assessments: [Assessment] = []
    var mentions: PlanMentions
    private var numbers: Set<Int>
    private var links = FicheLinks()
    /// Fiches that name others, to be found once all are read.
    private var linking: [(line: Int, action: Int, fiche: FicheDraft)] = []
    private(set) var lines: [PlanImport.Line] = []

    init(_ dossier: Dossier, _ today: Day, bilanDay: Day) {
        (known, self.today, self.bilanDay) = (dossier, today, bilanDay)
        communes = CommuneNames(dossier.communes)
        mentions = PlanMentions(dossier)
        numbers = Set(dossier.actions.map(\.number))
    }

    /// The fiches of a file, then what they name of one another.
    mutating func take(_ sources: [SourceFiche], _ leftOut: Set<String>) {
        for source in sources { lines.append(take(source, leftOut)) }
        for action in known.actions {
            links.note(action.id, number: action.number, code: action.code, title: action.title)
        }
        for (place, index, fiche) in linking {
            var fiche = fiche
            fiche.fillLinkedActions(&actions[index], links)
            actions[index].unplaced = fiche.unplaced
            lines[place] = line(fiche, lines[place].key, actions[index], lines[place].title, nil)
        }
    }

    private mutating func take(_ source: SourceFiche, _ leftOut: Set<String>) -> PlanImport.Line {
        var fiche = FicheDraft(source)
        let said = Identity(&fiche)
        let key = "\(source.sheet)#\(source.row)#\(French.slug(said.title))"
        if let twin = twin(of: said) {
            return line(fiche, key, twin, said.title, "\(twin.shortName) est déjà dans le contrat")
        }
        if leftOut.contains(key) { return line(fiche, key, nil, said.title, PlanImport.Line.leftOut) }
        var action = Action(
            number: number(said.number, &fiche), code: said.code, title: said.title, axis: axis(&fiche),
            position: known.actions.count + actions.count)
        action.id = ID(Int64(-1 - actions.count))
        action.objective = objective(of: action.axis, &fiche)
        fiche.fillTexts(&action)
        fiche.fillPlaces(&action, communes)
        fiche.fillLinkedPlans(&action, known.plans)
        fiche.fillCalendar(&action, &milestones)
        fiche.fillMoney(&action)
        fiche.fillCarriers(&action, &mentions)
        indicators += fiche.indicators(of: action.id)
        if let bilan = fiche.bilan(of: action.id, on: bilanDay, today) { assessments.append(bilan) }
        action.unplaced = fiche.unplaced
        links.note(action.id, number: said.number ?? action.number, code: said.code, title: said.title)
        if fiche.first(.linkedActions) != nil { linking.append((lines.count, actions.count, fiche)) }
        actions.append(action)
        return line(fiche, key, action, said.title, nil)
    }

    private func line(
        _ fiche: FicheDraft, _ key: String, _ action: Action?, _ title: String, _ reason: String?
    ) -> PlanImport.Line {
        PlanImport.Line(
            key: key, sheet: fiche.source.sheet, row: fiche.source.row, number: action?.number ?? 0,
            title: title, cells: fiche.cells, reason: reason)
    }

    /// A fiche that the contract holds already: of the same code, or of the same title.
    private func twin(of said: Identity) -> Action? {
        known.actions.first { action in
            (!said.code.isEmpty && action.code == said.code)
                || French.folded(action.title) == French.folded(said.title)
        }
    }

    /// Its own number where it is free, else the next.
    private mutating func number(_ said: Int?, _ fiche: inout FicheDraft) -> Int {
        var number = said ?? 0
        if !(1...999).contains(number) || numbers.contains(number) {
            number = ((1...999).first { !numbers.contains($0) }) ?? 999
            if said != nil {
                fiche.doubt(.number, "Ce numéro est déjà pris\u{202f}: la fiche prend le \(number)")
            } else {
                fiche.note(.number, "Sans numéro\u{202f}: la fiche prend le \(number)")
            }
        }
        numbers.insert(number)
        return number
    }

    private mutating func axis(_ fiche: inout FicheDraft) -> ID<Axis> {
        let axes = known.axes + newAxes
        guard let said = fiche.first(.axis) else {
            if let only = axes.last, axes.count == 1 { return only.id }
            fiche.note(.axis, "Sans axe\u{202f}: rangée dans «\u{202f}Axe à préciser\u{202f}»")
            return axes.first { $0.title == "Axe à préciser" }?.id ?? add(nil, "Axe à préciser")
        }
        let text = said.text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let banner = PlanBanner(text)
        var (number, title) =
            banner?.field == .axis ? (banner?.number, banner?.title ?? "") : PlanBanner.parted(text)
        if number == nil { title = text }
        fiche.place(.axis)
        if let same = axes.first(where: { !title.isEmpty && French.folded($0.title) == French.folded(title) })
        {
            return same.id
        }
        if let number, let same = axes.first(where: { $0.number == number }) {
            if !title.isEmpty {
                fiche.doubt(.axis, "L’axe \(number) s’intitule «\u{202f}\(same.title.prefix(60))\u{202f}»")
            }
            return same.id
        }
        if title.isEmpty { fiche.doubt(.axis, "L’intitulé de l’axe est à écrire") }
        return add(number, title.isEmpty ? "Axe \(number ?? 0), à nommer" : title)
    }

    private mutating func add(_ number: Int?, _ title: String) -> ID<Axis> {
        let taken = Set((known.axes + newAxes).map(\.number))
        let own = number.flatMap { (1...99).contains($0) && !taken.contains($0) ? $0 : nil }
        let axis = Axis(
            id: ID(Int64(-1 - newAxes.count)), number: own ?? (1...99).first { !taken.contains($0) } ?? 99,
            title: title)
        newAxes.append(axis)
        return axis.id
    }

    private mutating func objective(of axis: ID<Axis>, _ fiche: inout FicheDraft) -> ID<Objective>? {
        guard let said = fiche.first(.objective) else { return nil }
        let text = said.text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let banner = PlanBanner(text)
        let title = banner?.field == .objective ? banner?.title ?? text : text
        fiche.place(.objective)
        let same = (known.objectives + newObjectives).first {
            $0.axis == axis && French.folded($0.title) == French.folded(title)
        }
        if let same { return same.id }
        let new = Objective(id: ID(Int64(-1 - newObjectives.count)), axis: axis, title: title)
        newObjectives.append(new)
        return new.id
    }
}

extension PlanDraft {
    /// What a fiche is known by, out of its own cells: «2021-505 : Panorama», «Fiche n°3 – Panorama».
    struct Identity {
        var number: Int?
        var code = ""
        var title = ""

        init(_ fiche: inout FicheDraft) {
            if let said = fiche.first(.title) {
                title = said.text.split(whereSeparator: \.isNewline).joined(separator: " ")
                fiche.place(.title)
            }
            takeCode(&fiche)
            takeNumber(&fiche)
            if title.isEmpty {
                title = code.isEmpty ? "Fiche sans intitulé" : "Fiche \(code)"
                fiche.note(.title, "Sans intitulé\u{202f}: à écrire")
            }
        }

        private mutating func takeCode(_ fiche: inout FicheDraft) {
            if let said = fiche.first(.code) {
                let bare = said.text.filter { !$0.isWhitespace }.replacing("–", with: "-")
                if Action.isCode(bare) {
                    code = bare
                    fiche.place(.code)
                } else {
                    fiche.leave(.code, "Ce n’est pas un code de l’ARS, comme 2021-505")
                }
                return
            }
            let first = title.prefix { !$0.isWhitespace && $0 != ":" }
            let rest = title.dropFirst(first.count).drop { $0.isWhitespace || ":–-".contains($0) }
            if Action.isCode(String(first)), !rest.isEmpty { (code, title) = (String(first), String(rest)) }
        }

        private mutating func takeNumber(_ fiche: inout FicheDraft) {
            if let said = fiche.first(.number) {
                let parted = PlanBanner(said.text)?.number ?? PlanBanner.parted(said.text).number
                if let found = TypedNumber.whole(said.text) ?? parted {
                    number = found
                    fiche.place(.number)
                } else if Action.isCode(said.text), code.isEmpty {
                    code = said.text
                    fiche.place(.number)
                } else {
                    fiche.leave(.number, "Le numéro d’une fiche est un nombre entier")
                }
            }
            if let banner = PlanBanner(title), banner.field == .number, !banner.title.isEmpty {
                title = banner.title
                number = number ?? banner.number
            }
        }
    }
}
