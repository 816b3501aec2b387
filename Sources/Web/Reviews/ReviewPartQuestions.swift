import Documents
import Domain
import Storage

extension ReportPart {
    /// What the form of a part needs of the review that it stands in.
    struct Choices: OfContract {
        let contract: Contract
        /// Whether no fact makes it.
        let isOwn: Bool
        /// What its facts say, as a text to rewrite; nil when there are none.
        let factsText: String?
        /// Whether facts changed since it was reworded.
        let hasNews: Bool
        /// The facts as the person saw them.
        let seen: [ReportFact]

        /// Of a part as a form that carries these marks was shown.
        init(_ contract: Contract, _ written: WrittenPart, seen marks: String) {
            self.contract = contract
            isOwn = written.part.isOwn
            factsText = written.section.pieces.isEmpty ? nil : written.assembledText
            hasNews = written.changes?.french != nil
            seen = written.seen(marks)
        }
    }

    /// Its words, in the place of what the facts say or beside it.
    static func form(_ choices: Choices) -> Form<ReportPart> {
        var questions: [Question<ReportPart>] = [
            .text(
                "title", "Titre", \.title,
                hint: choices.isOwn ? nil : "Vide, la partie garde le titre que les faits lui donnent.",
                isRequired: choices.isOwn)
        ]
        if choices.isOwn {
            questions.append(ownText)
        } else if let text = choices.factsText {
            questions.append(rewording(over: text, choices.seen))
        }
        questions += [
            .area(
                "addition", "À la suite", \.addition,
                hint: "Ce que vous ajoutez sans toucher au texte\u{202f}: il continue de suivre les faits.",
                rows: 5),
            .pictures(
                "pictures", "Photos de cette partie", \.pictures, of: choices.contract.slug, noun: "Photo",
                adding: "Ajouter des photos", most: 20,
                hint: """
                    Celles des avancées y sont déjà. Le texte alternatif dit ce que montre la photo à qui ne la voit pas\u{202f}: sans lui, la \
                    revue ne peut pas être publiée.
                    """),
        ]
        if choices.hasNews { questions.append(news(choices.seen)) }
        questions.append(.flag("hidden", "Masquer cette partie dans la revue", \.isHidden))
        return Form(questions, rule: { part throws(Refusal) in try part.validate() })
    }

    /// The text of a part that no fact makes.
    private static var ownText: Question<ReportPart> {
        .one(
            FieldShape(
                "wording", "Texte",
                hint: "Une ligne qui commence par «\u{202f}#\u{202f}» est un sous-titre.", .area(rows: 18)),
            say: { $0.wording ?? "" }, read: { $0.wording = $1.text($2).unlessBlank })
    }

    /// A text left as the facts say it goes on following them.
    private static func rewording(over text: String, _ seen: [ReportFact]) -> Question<ReportPart> {
        .one(
            FieldShape(
                "wording", "Texte",
                hint: """
                    Ce que les faits disent. Tant que vous n’y touchez pas, le texte suit les faits. «\u{202f}#\u{202f}» commence un \
                    sous-titre\u{202f}; une ligne entre doubles crochets tient la place d’un tableau ou d’un encadré\u{202f}: \
                    déplacez-la, ou retirez-la.
                    """, .area(rows: 18)),
            say: { $0.wording ?? text },
            read: { part, reader, name in
                let typed = reader.text(name)
                if part.wording != nil {
                    part.wording = typed
                } else if typed.lines != text.lines {
                    part.wording = typed
                    part.basis = seen
                }
            })
    }

    private static func news(_ seen: [ReportFact]) -> Question<ReportPart> {
        .one(
            FieldShape("seen", "J’ai tenu compte des faits nouveaux dans ce texte", .box), say: { _ in "" },
            read: { part, reader, name in
                if part.wording != nil, !reader.text(name).isEmpty { part.basis = seen }
            })
    }
}

extension String {
    /// Lines without the white space at their ends, nor those that are empty: what a browser may change on its way.
    fileprivate var lines: [String] {
        split(whereSeparator: \.isNewline).map { line in
            line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }.filter { !$0.isEmpty }
    }
}

extension ObjectPage {
    static let review = ObjectPage(.review) { slug, _, place in
        place.quarter.map { Path.review(slug, $0) }
    }
    static let reviewPart = ObjectPage(.reviewPart, path: review.path)
}
