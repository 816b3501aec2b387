/// What the other things of a contract name of its terms: that is not taken out while they do.
package struct ContractUse: Hashable, Sendable {
    /// The numbers of the fiches that aim at a commune, by its INSEE code.
    package var communes: [String: [Int]] = [:]
    package var neighbourhoods: [ID<Neighbourhood>: [Int]] = [:]
    package var plans: [ID<LinkedPlan>: [Int]] = [:]
    /// The name of an instance that an article rules.
    package var articles: [ID<Article>: String] = [:]

    package init() {}

    package init(_ actions: [Action], _ committees: [Committee]) {
        for action in actions {
            for commune in action.communes { communes[commune, default: []].append(action.number) }
            for id in action.neighbourhoods { neighbourhoods[id, default: []].append(action.number) }
            for id in action.plans { plans[id, default: []].append(action.number) }
        }
        for committee in committees {
            if let article = committee.article, articles[article] == nil {
                articles[article] = committee.name
            }
        }
    }

    /// One fault a thing that is named and taken out, at the field of its list.
    func faults(of terms: ContractTerms, replacing former: ContractTerms) -> [Invalid] {
        var faults: [Invalid] = []
        let kept = (
            communes: Set(terms.communes.map(\.insee)), quarters: Set(terms.neighbourhoods.map(\.id)),
            plans: Set(terms.plans.map(\.id)), articles: Set(terms.articles.map(\.id))
        )
        for commune in former.communes where !kept.communes.contains(commune.insee) {
            faults += Self.fault("communes", commune.name, communes[commune.insee])
        }
        for quarter in former.neighbourhoods where !kept.quarters.contains(quarter.id) {
            faults += Self.fault("neighbourhoods", quarter.name, neighbourhoods[quarter.id])
        }
        for plan in former.plans where !kept.plans.contains(plan.id) {
            faults += Self.fault("plans", plan.name, plans[plan.id])
        }
        for article in former.articles where !kept.articles.contains(article.id) {
            guard let ruled = articles[article.id] else { continue }
            let sentence = "L’article\u{a0}\(article.number) règle l’instance «\u{202f}\(ruled)\u{202f}»"
            faults.append(Invalid("articles", "\(sentence)\u{202f}: retirez-le d’abord de l’instance."))
        }
        return faults
    }

    private static func fault(_ field: String, _ name: String, _ numbers: [Int]?) -> [Invalid] {
        guard let users = numbers?.sorted().map(String.init), !users.isEmpty else { return [] }
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
