import Domain

/// The words of a convocation around its agenda: who invites whom to what, when and where, which answer is asked and by
/// whom it is signed.
struct ConvocationLetter {
    let convocation: Convocation
    let facts: Facts
    /// The day of the letter, until it went out.
    let day: Day
    var answering: ConvocationDocument.Answering?

    private var meeting: Meeting { convocation.meeting }
    private var office: MeetingOffice { MeetingOffice(meeting, facts) }
    /// When it went out, or goes out; nil for one printed after a meeting that nobody noted to have convened.
    private var sent: Day? { meeting.convenedOn ?? (day <= meeting.when.last ? day : nil) }

    /// From the heading to the announcement of the agenda.
    var blocks: [Block] {
        [.definitions(heading), .paragraph("Madame, Monsieur,"), .paragraph(invitation)]
            + [place, rule].compactMap(\.self).map(Block.paragraph)
    }

    private var heading: [Block.Definition] {
        let host = office.host
        let reach = [host?.telephone, host?.email].compactMap { $0?.unlessBlank }.joined(separator: " – ")
        let address = host?.address.lines ?? []
        let place = address.isEmpty ? [town(of: host)] : address
        let from = ([host?.name ?? facts.dossier.contract.holder] + place + [reach]).filter { !$0.isEmpty }
        let date = sent.map { [Block.Definition("Date", [.paragraph("Le \(French.date($0))")])] } ?? []
        return [
            .init("De la part de", from.map { .paragraph(Text($0)) }),
            .init("Référence", [.paragraph(Text(reference))]),
        ] + date + [.init("Objet", [.paragraph(Text(convocation.subject))])]
    }

    private func town(of host: Organization?) -> String {
        host?.insee.unlessBlank.map(facts.dossier.commune) ?? ""
    }

    /// «COPIL-2, 2023-02-07».
    private var reference: String {
        let code = meeting.kind == .steering || meeting.kind == .technical ? meeting.kind.label : "REUNION"
        return [code, meeting.ordinal.map(String.init), meeting.when.code].compactMap(\.self)
            .joined(separator: "-")
    }

    /// «J’ai l’honneur de vous inviter au 2e comité de pilotage du contrat local de santé …»
    private var invitation: Text {
        let isNamed = meeting.kind == .steering || meeting.kind == .technical
        let what = isNamed ? "au \(meeting.longName)" : "à la réunion \(Grammar.quoted(meeting.title))"
        let when: String =
            if case .day = meeting.when { "le \(convocation.day)\(meeting.hours)" } else {
                meeting.when.prose
            }
        let verb = isNamed ? "se réunira" : "se tiendra"
        return """
            J’ai l’honneur de vous inviter \(what) du \(facts.dossier.contract.name), qui \(verb) \
            \(strong: when)\(facts.place(meeting.place)).
            """
    }

    private var place: Text? {
        meeting.link.isBlank
            ? nil
            : "Il est possible d’y participer à distance\u{202f}: \(link: meeting.link, to: meeting.link)."
    }

    private var rule: Text? {
        guard let article = convocation.article else { return nil }
        let rhythm = convocation.committee?.rule.map { "\u{202f}: l’instance se réunit \($0)" } ?? ""
        return """
            Cette instance est régie par l’article\u{a0}\(article.number) du contrat, \
            \(Grammar.quoted(article.title))\(rhythm).
            """
    }

    /// What is joined to it, each under its address where those convened answer by a link.
    var joined: [Block] {
        guard !meeting.documents.isEmpty else { return [] }
        let items = meeting.documents.enumerated().map { rank, document -> Text in
            guard let answering else { return Text(document.title) }
            return "\(link: document.title, to: "\(answering.address)/documents/\(rank + 1)")"
        }
        return [.heading(1, items.count > 1 ? "Documents joints" : "Document joint"), .bullets(items)]
    }

    /// The answer asked, the formula and the signature.
    var closing: [Block] {
        [.paragraph(answer)] + link + [.paragraph(formula), office.block("Signature", [office.chair])]
    }

    private var answerBefore: Day? { sent.flatMap(meeting.answerBefore) }

    /// The address at which one answers, and its square for who has the letter on paper.
    private var link: [Block] {
        guard let answering else { return [] }
        let words: Text =
            "Vous pouvez répondre en ligne\u{202f}: \(link: answering.address, to: answering.address)."
        let code = answering.code.map {
            Block.figure(
                $0, caption: "Répondre depuis un téléphone",
                alternative: "QR code qui mène à \(answering.address)",
                width: 0.2)
        }
        return [.paragraph(words)] + [code].compactMap(\.self)
    }

    private var answer: Text {
        let before = answerBefore.map { " au plus tard le \(French.date($0))" } ?? ""
        return """
            Je vous remercie de faire savoir\(strong: before) si vous y prendrez part ou, à défaut, qui vous \
            représentera, auprès de \(contact).
            """
    }

    private var contact: String {
        let leader = facts.organization(convocation.committee?.leader) ?? office.host
        let reach = [leader?.email, leader?.telephone].compactMap { $0?.unlessBlank }.joined(separator: ", ")
        let name = "la coordination du \(facts.dossier.contract.name)"
        return reach.isEmpty ? name : "\(name) (\(reach))"
    }

    private var formula: Text {
        "Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée."
    }
}
