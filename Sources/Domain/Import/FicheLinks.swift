/// The fiches and plans that a fiche names.
struct FicheLinks {
    private var numbers: [Int: ID<Action>] = [:]
    private var codes: [String: ID<Action>] = [:]
    private var titles: [String: ID<Action>] = [:]

    /// The first that bears a number, a code or a title holds it.
    mutating func note(_ id: ID<Action>, number: Int?, code: String, title: String) {
        if let number, numbers[number] == nil { numbers[number] = id }
        if !code.isEmpty, codes[code] == nil { codes[code] = id }
        let key = French.slug(title)
        if !key.isEmpty, titles[key] == nil { titles[key] = id }
    }

    /// «Fiche 3», «n°3», «2021-505 : Panorama», «Panorama».
    func named(_ text: String) -> ID<Action>? {
        if let same = titles[French.slug(text)] { return same }
        let first = text.prefix { !$0.isWhitespace && $0 != ":" }
        if let same = codes[String(first)] { return same }
        if let banner = PlanBanner(text), banner.field == .number {
            return titles[French.slug(banner.title)] ?? banner.number.flatMap { numbers[$0] }
        }
        let (number, title) = PlanBanner.parted(text)
        return titles[French.slug(title)] ?? (title.isEmpty ? number.flatMap { numbers[$0] } : nil)
    }
}

extension FicheDraft {
    /// Fiches of the file and of the contract; what is named and is none stays to be placed.
    mutating func fillLinkedActions(_ action: inout Action, _ links: FicheLinks) {
        for value in waiting(.linkedActions) {
            let pieces = PlanPieces.parted(value.text)
            let found = pieces.map(links.named)
            for id in found.compactMap(\.self) where id != action.id && !action.linkedActions.contains(id) {
                action.linkedActions.append(id)
            }
            settle(value, found.map { $0 != nil }, pieces, "fiche inconnue")
        }
    }

    /// Plans of the contract, by their name or their family.
    mutating func fillLinkedPlans(_ action: inout Action, _ plans: [LinkedPlan]) {
        for value in waiting(.linkedPlans) {
            let pieces = PlanPieces.parted(value.text)
            let found = pieces.map { piece in plans.first { $0.isNamed(piece) }?.id }
            for id in found.compactMap(\.self) where !action.plans.contains(id) { action.plans.append(id) }
            settle(value, found.map { $0 != nil }, pieces, "plan que le contrat ne connaît pas")
        }
    }
}

extension LinkedPlan {
    /// «PRS», «Projet régional de santé», or its own name.
    fileprivate func isNamed(_ text: String) -> Bool {
        let typed = French.slug(text)
        let family = kind.label.split(separator: "(").map { French.slug(String($0)) }
        let names = [French.slug(name), French.slug(kind.label)] + (kind == .other ? [] : family)
        return !typed.isEmpty && names.contains(typed)
    }
}
