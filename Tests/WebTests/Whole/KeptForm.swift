@testable import Web

/// One form of a page, sent by one of its buttons.
struct KeptForm {
    /// The address of the page that shows it.
    let page: String
    let form: PageReader.Form
    let button: PageReader.Button
    /// Whether an account is needed to send it.
    let isOfMembers: Bool

    /// One way of filling it.
    enum Sending: String, CaseIterable {
        /// Nothing typed, nothing chosen.
        case blank = "refuse-vide"
        /// « ? » wherever something is typed.
        case unreadable = "refuse-illisible"
        /// One text changed, at an older version than what is stored, of which something else was read.
        case conflict = "conflit"
        /// One text changed, and what must be filled filled.
        case saved = "enregistre"
    }

    /// The ways that say something of this form.
    var sendings: [Sending] {
        let isTyped = form.fields.contains { !$0.isHidden }
        let hasVersion = form.fields.contains { $0.name == "_version" || $0.name.hasPrefix("_read") }
        return Sending.allCases.filter { sending in
            switch sending {
            case .blank, .unreadable: isTyped
            case .conflict: hasVersion
            case .saved: true
            }
        }
    }

    /// What a browser would send, its token aside.
    func pairs(_ sending: Sending) -> [(String, String)] {
        let changed = changedText
        let fields = form.fields.enumerated().filter { $0.element.name != "_csrf" }
        let pairs = fields.flatMap { index, field in
            values(field, sending, isChanged: index == changed).map { (field.name, $0) }
        }
        return pairs + (button.name.map { [($0, button.value)] } ?? [])
    }

    private func values(_ field: PageReader.Field, _ sending: Sending, isChanged: Bool) -> [String] {
        if field.isHidden {
            guard sending == .conflict else { return field.sent }
            if field.name.hasPrefix("_read") { return ["autre"] }
            return field.name == "_version" ? [String((Int(field.value) ?? 1) - 1)] : field.sent
        }
        switch sending {
        case .blank: return ["checkbox", "radio"].contains(field.kind) ? [] : [""]
        case .unreadable: return field.choices.isEmpty ? ["?"] : field.sent
        case .conflict, .saved:
            if isChanged { return [(field.value + " Mot ajouté.").trimmingPrefix(" ").description] }
            guard field.isRequired, field.sent.allSatisfy(\.isEmpty) else { return field.sent }
            return [field.choices.first { !$0.isEmpty } ?? Self.filling(field.kind)]
        }
    }

    /// What may stand in any field of a kind: the words of a day are a text too.
    private static func filling(_ kind: String) -> String {
        switch kind {
        case "email": "essai@exemple.fr"
        case "number": "3"
        case "password": "tilleul orage cadence mauve"
        default: "7 mars 2023"
        }
    }

    /// The place of the text to change: one over several lines, else one that holds several words.
    private var changedText: Int? {
        form.fields.firstIndex { $0.kind == "textarea" }
            ?? form.fields.firstIndex { $0.kind == "text" && $0.value.contains(#/\p{L}+ \p{L}+/#) }
    }
}
