extension Dossier {
    /// What was taken out of a contract while other things still name it: one fault a list, at the list's field.
    package func faultsOfRemoval(from former: Dossier) -> [Invalid] {
        var faults: [Invalid] = []
        let kept = (
            communes: Set(communes.map(\.insee)), quarters: Set(neighbourhoods.map(\.id)),
            plans: Set(plans.map(\.id)), articles: Set(articles.map(\.id))
        )
        for commune in former.communes where !kept.communes.contains(commune.insee) {
            let users = former.numbers { $0.communes.contains(commune.insee) }
            faults += Self.fault("communes", commune.name, users)
        }
        for quarter in former.neighbourhoods where !kept.quarters.contains(quarter.id) {
            let users = former.numbers { $0.neighbourhoods.contains(quarter.id) }
            faults += Self.fault("neighbourhoods", quarter.name, users)
        }
        for plan in former.plans where !kept.plans.contains(plan.id) {
            faults += Self.fault("plans", plan.name, former.numbers { $0.plans.contains(plan.id) })
        }
        for article in former.articles where !kept.articles.contains(article.id) {
            guard let ruled = former.committees.first(where: { $0.article == article.id }) else { continue }
            let sentence = "L’article\u{a0}\(article.number) règle l’instance «\u{202f}\(ruled.name)\u{202f}»"
            faults.append(Invalid("articles", "\(sentence)\u{202f}: retirez-le d’abord de l’instance."))
        }
        return faults
    }

    private func numbers(_ names: (Action) -> Bool) -> [String] {
        actions.filter(names).map(\.number).sorted().map(String.init)
    }

    private static func fault(_ field: String, _ name: String, _ users: [String]) -> [Invalid] {
        if users.isEmpty { return [] }
        let fiches = "\(French.noun(users.count, "la fiche", "les fiches"))\u{a0}\(French.list(users))"
        let verb = users.count < 2 ? "cite" : "citent"
        return [
            Invalid(
                field,
                "\(French.capitalized(fiches)) \(verb) «\u{202f}\(name)\u{202f}»\u{202f}: retirez-l’y d’abord."
            )
        ]
    }
}
