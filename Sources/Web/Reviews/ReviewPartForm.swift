import Crypto
import Documents
import Domain
import HTML

/// The form of one part of a review: what the facts say, as a text to rewrite.
struct ReviewPartForm: Sendable {
    let sheet: ReviewInHand
    let written: WrittenPart

    private var path: String { Path.reviewPart(sheet.slug, sheet.quarter, written.section.place) }
    private var back: String { Path.reviewWriting(sheet.slug, sheet.quarter) }
    private var former: ReviewPart { written.part }
    private var isOwn: Bool { former.isOwn }
    private var mayBeWorded: Bool { isOwn || !written.section.pieces.isEmpty }

    var edit: FormerEditForm {
        var form = FormerEditForm(
            contract: sheet.dossier.contract, section: .reviews, title: "Rédiger une partie",
            breadcrumb: sheet.visit.breadcrumb(
                sheet.dossier.contract, Link("Revues", Path.reviews(sheet.slug)),
                Link(sheet.quarter.code, sheet.path), Link("Rédaction", back),
                Link("Rédiger une partie", "", isCurrent: true)),
            action: path, back: back, outline: outline, stored: answers, version: former.version)
        form.lead = "\(written.title)"
        form.hidden = [("_seen", marks)]
        form.aside = beside
        form.hasFiles = true
        return form
    }

    private var outline: FormOutline {
        var fields = [
            FormField(
                "title", "Titre",
                hint: isOwn ? nil : "Vide, la partie garde le titre que les faits lui donnent.",
                isRequired: isOwn, .text(.full))
        ]
        if mayBeWorded {
            fields.append(
                FormField(
                    "wording", "Texte",
                    hint: isOwn
                        ? "Une ligne qui commence par «\u{202f}#\u{202f}» est un sous-titre."
                        : """
                        Ce que les faits disent. Tant que vous n’y touchez pas, le texte suit les faits. «\u{202f}#\u{202f}» commence un \
                        sous-titre\u{202f}; une ligne entre doubles crochets tient la place d’un tableau ou d’un encadré\u{202f}: \
                        déplacez-la, ou retirez-la.
                        """,
                    .area(rows: 18)))
        }
        fields.append(
            FormField(
                "addition", "À la suite",
                hint: "Ce que vous ajoutez sans toucher au texte\u{202f}: il continue de suivre les faits.",
                .area(rows: 5)))
        let notes = written.changes?.french.map { _ in
            FormField("seen", "J’ai tenu compte des faits nouveaux dans ce texte", .box)
        }
        let pictures = FormField(
            "pictures", "Photos de cette partie",
            hint: """
                Celles des avancées y sont déjà. Le texte alternatif dit ce que montre la photo à qui ne la voit pas\u{202f}: sans lui, la \
                revue ne peut pas être publiée.
                """,
            .pictures(slug: sheet.slug, noun: "Photo", adding: "Ajouter des photos"))
        let hidden = FormField("hidden", "Masquer cette partie dans la revue", .box)
        return FormOutline(fields + [pictures, notes, hidden].compactMap(\.self))
    }

    private var answers: FormData {
        var answers: [(name: String, value: String)] = [
            ("title", former.title), ("wording", former.wording ?? written.assembledText),
            ("addition", former.addition), ("hidden", former.isHidden ? "oui" : ""),
        ]
        answers.add("pictures", former.pictures)
        return FormData(saying: answers)
    }

    /// What was typed, over what was. A text left as the facts say it goes on following them.
    func part(
        _ form: FormData, seen marks: String, faults: [Invalid]
    ) throws(Refusal) -> ReviewPart {
        var reader = FormerReader(form)
        for fault in faults { reader.add(fault.field, fault.message) }
        var part = former
        part.version = form.version
        part.title = form["title"]
        if isOwn, part.title.isBlank { reader.add("title", "Donnez un titre à cette partie.") }
        part.addition = form["addition"]
        part.isHidden = !form["hidden"].isEmpty
        part.pictures = form.pictures("pictures")
        if isOwn {
            part.wording = form["wording"].unlessBlank
        } else if mayBeWorded {
            let typed = form["wording"]
            let isSame = typed.lines == written.assembledText.lines
            if former.wording != nil {
                part.wording = typed
                if !form["seen"].isEmpty { part.basis = seen(marks) }
            } else if !isSame {
                part.wording = typed
                part.basis = seen(marks)
            }
        }
        try reader.check { () throws(Refusal) in }
        return part
    }
}

extension ReviewPartForm {
    /// The form with a row for each photograph that came with it, kept already, and what could not be taken.
    func keepingFiles(_ form: FormData) async throws -> (form: FormData, faults: [Invalid]) {
        try await Uploads(visit: sheet.visit, slug: sheet.slug).pictures(
            in: form, from: FileFields.input(of: "pictures"), to: "pictures", most: 20)
    }

    /// The facts as the person saw them: one that changed since the page was shown does not count as seen.
    func seen(_ marks: String) -> [ReviewFact] {
        let known = Set(marks.split(separator: " ").map(String.init))
        let keys = Set(known.compactMap { $0.split(separator: ":").first.map(String.init) })
        return written.section.facts.compactMap { fact in
            if known.contains(Self.mark(fact)) { return fact }
            return keys.contains(fact.key) ? ReviewFact(fact.key, fact.label, said: "") : nil
        }
    }

    /// What the page that is shown tells of each fact.
    var marks: String { written.section.facts.map(Self.mark).joined(separator: " ") }

    private static func mark(_ fact: ReviewFact) -> String {
        let digest = SHA256.hash(data: Array(fact.said.utf8))
        return "\(fact.key):\(digest.prefix(9).map { String($0, radix: 36) }.joined())"
    }

    /// What the facts say now, beside a text that no longer follows them; and the ways back.
    private var beside: HTML {
        let title = "la partie «\u{202f}\(written.title)\u{202f}»"
        if isOwn {
            return HTML.postButton(
                "Supprimer cette partie", action: "\(path)/suppression", csrf: sheet.visit.csrf,
                version: former.version, style: .danger, about: title)
        }
        guard former.wording != nil else { return .empty }
        let restore = HTML.postButton(
            "Reprendre le texte des faits", action: "\(path)/reprise", csrf: sheet.visit.csrf,
            version: former.version, style: .secondary, about: title)
        return """
            <section class="panel"><h2>Ce que disent les faits aujourd’hui</h2>\
            <p class="soft">\(written.changes?.french.map { "Depuis votre rédaction\u{202f}: \($0). " } ?? "Rien n’a changé depuis votre rédaction. ")\
            \(HTML.link("Comparer", "\(path)/comparaison"))</p>\(restore)</section>
            """
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
