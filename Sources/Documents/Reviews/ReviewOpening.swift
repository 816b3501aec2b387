import Domain

/// Why there is a review: how the contract was adopted, what its article asks, which committees it foresees.
struct ReviewOpening {
    let review: QuarterlyReview
    let facts: Facts

    /// What asks for the review, and the committees that the contract foresees.
    var pieces: [ReportSection.Piece] {
        [
            .init("article", "Article du contrat", article),
            .init("instances", "Instances du trimestre", committees),
        ]
    }

    /// The chain of approvals, told in the review of the quarter in which it ran.
    var adoption: [Block] {
        let approvals = facts.dossier.approvals
        guard approvals.contains(where: { review.quarter.contains($0.when.first) }) else { return [] }
        let told = approvals.filter { $0.when.first <= review.quarter.next.last }
            .sorted { $0.when.first < $1.when.first }
        return [
            .paragraph(signatories), .paragraph(Adoption(approvals: told, facts: facts).sentence),
        ]
    }

    private var signatories: Text {
        let contract = facts.dossier.contract
        let names = facts.dossier.organizations.filter(\.isSignatory).map { French.the($0.name) }
        let subject = "Le contrat local de santé \(contract.period) \(French.genitive(contract.holder))"
        guard !names.isEmpty else { return "\(subject) a été adopté au terme des validations suivantes." }
        return """
            \(subject) a \(strong: Grammar.count(names.count, "signataire"))\u{202f}: \(French.list(names)).
            """
    }

    private var article: [Block] {
        guard let article = review.article else {
            return [
                .paragraph(
                    """
                    La revue trimestrielle rassemble les rencontres et les avancées du contrat local de \
                    santé, et les partage avec l’ensemble des acteurs. Celle-ci porte sur la période \
                    \(strong: review.quarter.span).
                    """)
            ]
        }
        let part: Text = article.part.isBlank ? Text() : " (\(emphasis: article.part))"
        let intro: Text = """
            L’article\u{a0}\(article.number), \(Grammar.quoted(article.title)), du contrat local de santé\(part) \
            demande que son déploiement soit suivi par des revues trimestrielles\u{202f}:
            """
        return [.paragraph(intro)] + article.quotes.map { .quotation(Text(Grammar.quoted($0))) }
            + [.paragraph("La présente revue porte sur la période \(strong: review.quarter.span).")]
    }

    private var committees: [Block] {
        let held = (review.steering + review.technical).map(sentence)
        let rule = Rhythm(committees: facts.dossier.committees).sentence
        return [rule].compactMap(\.self).map(Block.paragraph) + held.map(Block.paragraph)
    }

    /// «Le 2e comité de pilotage du CLS 2021-2023 a eu lieu le 7 février 2023 à 15h00, au sein de la Communauté….»
    private func sentence(of meeting: Meeting) -> Text {
        let moment = String(meeting.when.prose(at: meeting.time))
        return """
            Le \(strong: meeting.longName) du CLS \(facts.dossier.contract.period) a eu lieu \
            \(strong: moment)\(facts.place(meeting.place)).
            """
    }
}

/// The chain of approvals as one sentence or two.
private struct Adoption {
    let approvals: [Approval]
    let facts: Facts

    var sentence: Text {
        let bodies = approvals.compactMap { approval in
            name(approval.label).map { "par \($0) \(approval.when.prose)" }
        }
        let others = approvals.filter { name($0.label) == nil }.map(event)
        let validated =
            bodies.isEmpty ? [] : ["Il a été validé \(Self.inOrder(bodies))."]
        return Text((validated + others).joined(separator: " "))
    }

    /// The body with its article; nil for what is an event, such as the signature.
    private func name(_ label: String) -> String? {
        if let known = facts.dossier.organizations.first(where: { $0.acronym == label || $0.name == label }) {
            return French.the(label, of: known.name)
        }
        let spoken = French.the(Grammar.inSentence(label))
        return spoken == Grammar.inSentence(label) ? nil : spoken
    }

    private func event(_ approval: Approval) -> String {
        let label = Grammar.inSentence(approval.label)
        if French.folded(label).hasPrefix("processus") {
            return "Le \(label) a été entamé \(approval.when.prose)."
        }
        if French.folded(label).hasPrefix("signature") {
            return "La \(label) a eu lieu \(approval.when.prose)."
        }
        return "\(approval.label)\u{202f}: \(approval.when.prose)."
    }

    private static func inOrder(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return "\(items.dropLast().joined(separator: ", ")), puis \(last)"
    }
}

/// How often the committees meet, from their cadence.
struct Rhythm {
    let committees: [Committee]

    /// «La coordination du CLS implique également l’organisation d’au moins deux comités techniques et….»
    var sentence: Text? {
        let kinds = [Committee.Kind.technical, .steering].compactMap { kind in
            committees.first { $0.kind == kind }?.everyMonths.map { (kind: kind, months: $0) }
        }
        guard !kinds.isEmpty else { return nil }
        let yearly = kinds.filter { $0.months <= 12 }.map { rule($0.kind, months: $0.months) }
        let rarer = kinds.filter { $0.months > 12 }.map { rule($0.kind, months: $0.months) }
        let parts = [yearly.isEmpty ? nil : "\(French.list(yearly)) par an"].compactMap(\.self) + rarer
        return "La coordination du CLS implique également l’organisation \(French.list(parts))."
    }

    private func rule(_ kind: Committee.Kind, months: Int) -> String {
        let noun =
            kind == .technical
            ? ("comité technique", "comités techniques")
            : ("comité de pilotage", "comités de pilotage")
        guard months <= 12 else {
            return "d’au moins un \(noun.0) tous les \(Grammar.number(months)) mois"
        }
        let count = 12 / max(months, 1)
        return "d’au moins \(Grammar.count(count, noun.0, noun.1))"
    }
}

extension Facts {
    /// «, au sein de la Communauté d’agglomération …» for a structure, «, Espace Saint-Jean, Melun» for the others.
    func place(_ place: String) -> String {
        guard !place.isBlank else { return "" }
        let structure = dossier.organizations.first { $0.name == place || $0.acronym == place }
        guard structure != nil || place == dossier.contract.holder else { return ", \(place)" }
        return ", au sein \(French.genitive(place, of: structure?.name))"
    }
}
