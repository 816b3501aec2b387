import Domain
import HTML
import HTTPTypes
import Hummingbird

/// A page that is one form: shown, refused with all that was typed, or in conflict with both texts.
struct FormerEditForm: Sendable {
    let contract: Contract
    let section: Section
    let title: String
    let breadcrumb: [Link]
    /// Where it is posted.
    let action: String
    /// Where one goes without saving.
    let back: String
    let outline: FormOutline
    /// What is stored, as answers; empty answers for what is new.
    let stored: FormData
    /// The version now stored; nil for what is new.
    let version: Int?
    var button = "Enregistrer"
    var kicker: HTML?
    var lead: HTML?
    /// Wide for forms whose rows have many columns.
    var width = Page.Width.text
    /// Under the form: what removes the thing.
    var aside = HTML.empty
    /// Whether files may come with it.
    var hasFiles = false
    /// The label of a second button, that saves and begins another; it posts `_then`.
    var another: String?
    /// What an earlier act did.
    var notice: HTML?
    /// What the page knew, sent back with what is typed.
    var hidden: [(name: String, value: String)] = []

    /// The form as it stands.
    func shown(to visit: MemberVisit) -> Response {
        page(visit, stored, FieldErrors(), .empty, .ok)
    }

    /// Writes what was typed and leads to the address that the writing gives; what is refused comes back whole.
    func answer(
        _ form: FormData, from visit: MemberVisit, write: (FormData) async throws -> String
    ) async throws -> Response {
        let typed = outline.tidied(form)
        do {
            return .seeOther(try await write(typed))
        } catch Refusal.invalid(let faults) {
            return page(visit, typed, outline.placed(faults), .empty, .unprocessableContent)
        } catch Refusal.conflict(let sentence) {
            let warning = HTML.callout(
                .warning, "Rien n’a été enregistré", "<p data-keep-draft>\(sentence)</p>")
            return page(visit, typed, FieldErrors(), warning, .conflict)
        } catch Refusal.stale {
            if form.version == version { throw Overtaken() }
            if let both = try await writtenBoth(typed, write) { return .seeOther(both) }
            let differences = outline.differences(mine: typed, theirs: stored)
            return page(visit, typed, FieldErrors(), CommonPages.conflict(differences), .conflict)
        }
    }

    /// Writes over what somebody else wrote since, when that stands in no field of this form: both writings hold.
    private func writtenBoth(
        _ typed: FormData, _ write: (FormData) async throws -> String
    ) async throws -> String? {
        guard let version, typed["_read"] == outline.mark(of: stored) else { return nil }
        do {
            return try await write(typed.replacing("_version", String(version)))
        } catch Refusal.stale {
            return nil
        }
    }

    private func page(
        _ visit: MemberVisit, _ answers: FormData, _ errors: FieldErrors, _ warning: HTML,
        _ status: HTTPResponse.Status
    ) -> Response {
        // After a conflict the form carries the version now stored: to save again replaces it knowingly. A form that
        // was refused keeps the one it was read at.
        let isRefused = status == .unprocessableContent
        let kept = isRefused ? answers.version : version
        let read = isRefused ? answers["_read"] : outline.mark(of: stored)
        let content =
            warning
            + HTML.form(
                action: action, csrf: visit.csrf, version: version == nil ? nil : kept, isDraft: true,
                hasFiles: hasFiles
            ) {
                outline.html(answers, errors) + HTML.joined(hidden) { Field.hidden($0.name, $0.value) }
                    + (version == nil
                        ? Field.hidden("_once", visit.once ?? Token.random()) : Field.hidden("_read", read))
                    + HTML.formActions(
                        HTML.button(button),
                        another.map { HTML.button($0, .secondary, name: "_then", value: "autre") } ?? .empty,
                        HTML.buttonLink("Annuler", back, .quiet))
            } + aside
        let page = Page(
            title, kicker: kicker, lead: lead, breadcrumb: breadcrumb, errors: errors,
            notice: status == .ok ? notice ?? .empty : .empty, width: width, content: content)
        return .html(visit.page(page, of: contract, in: section), status: status)
    }
}

typealias FormField = FieldShape
typealias FormOutline = FormShape

extension FieldShape.Kind {
    static func radios(_ choices: [Choice]) -> Self { .radios(choices, isInline: false) }
}

extension FormShape {
    init(_ fields: [FieldShape]) {
        self.init(parts: [Part(title: "", hint: nil, fields: fields, isFolded: false)])
    }

    init(parts: [(title: String, hint: String?, fields: [FieldShape])]) {
        self.init(parts: parts.map { Part(title: $0.title, hint: $0.hint, fields: $0.fields, isFolded: false) })
    }

    init(_ parts: [Part]) { self.init(parts: parts) }

    func mark(of stored: FormData) -> String { ReadMarks(of: stored, in: self).text }

    func differences(mine: FormData, theirs: FormData) -> [CommonPages.Difference] {
        differences(mine: mine, theirs: theirs, in: Set(fields.map(\.name)))
    }
}

extension FormShape.Part {
    init(title: String, hint: String?, fields: [FieldShape]) {
        self.init(title: title, hint: hint, fields: fields, isFolded: false)
    }
}

extension FormData {
    init(saying answers: [(name: String, value: String)]) {
        self.init(saying: answers.map { Answer($0.name, $0.value) })
    }
}

extension Array where Element == (name: String, value: String) {
    mutating func add(_ name: String, _ values: [String]) {
        self += values.map { (name, $0) }
    }

    mutating func add(_ name: String, _ columns: [String], rows: [[String]]) {
        for (index, cells) in rows.enumerated() {
            self += zip(columns, cells).map { ("\(name).\(index).\($0)", $1) }
        }
    }
}
