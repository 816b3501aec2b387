import Domain
import HTML
import HTTPTypes
import Hummingbird
import Storage

/// A page that is one form: shown, refused with all that was typed, or in conflict with both texts.
struct EditForm<Value: Sendable>: Sendable {
    /// What was accepted of a form, for the store to write.
    struct Typed: Sendable {
        var value: Value
        /// Names that the directory lacks; the value holds their provisional ids.
        let newcomers: Newcomers
        /// The version that it is written over.
        let version: Int
        /// All that came with it: the button that was pressed.
        let sent: FormData
    }

    /// The contract that it is of, and its place there; nil for a page of the site itself.
    var contract: Contract?
    var section: Section?
    let title: String
    /// The pages above this one, whose title is the last crumb.
    let breadcrumb: [Link]
    /// Where it is posted.
    let action: String
    /// Where one goes without saving; nil where nothing leads away but the pages above.
    let back: String?
    let form: Form<Value>
    /// What is stored, or what a new one begins with.
    let stored: Value
    /// The version now stored; nil for what is new.
    let version: Int?
    var button = "Enregistrer"
    var kicker: HTML?
    var lead: HTML?
    /// Wide for forms whose rows have many columns.
    var width = Page.Width.text
    /// Under the form: what removes the thing.
    var aside = HTML.empty
    /// A second button, the name that it posts and its value.
    var another: (label: String, name: String, value: String)?
    /// The label of a second button that writes and goes on to the next form: «Créer et suivante».
    var andNext: String? {
        get { another.flatMap { $0.name == FormData.next.name ? $0.label : nil } }
        set { another = newValue.map { ($0, FormData.next.name, FormData.next.value) } }
    }
    /// What an earlier act did.
    var notice: HTML?
    /// Above the questions, while nothing was refused: what the form began from.
    var opening = HTML.empty
    /// What the page knew, sent back with what is typed.
    var hidden: [Answer] = []
    /// Whether what was sent comes back to be read again, with what another button put in it: nothing is kept.
    var isShownAgain = false
    /// Questions of a new thing that wait for an answer, whatever the value must hold meanwhile.
    var unanswered: Set<String> = []

    private var shape: FormShape { form.shape }

    private var answers: FormData { unanswered.reduce(form.answers(of: stored)) { $0.replacing($1, "") } }

    /// The form as it stands.
    func shown(to visit: MemberVisit) -> Response {
        page(visit, answers, FieldErrors(), .empty, .ok)
    }

    /// Keeps the files that came, writes what was typed and leads to the address that the writing gives; what is refused
    /// comes back whole.
    func answer(
        _ sent: FormData, from visit: MemberVisit, write: (Typed) async throws -> String
    ) async throws -> Response {
        try await respond(to: sent, from: visit) { .seeOther(try await write($0)) }
    }

    /// The same, where what was accepted is answered by more than an address.
    func respond(
        to sent: FormData, from visit: MemberVisit, accept: (Typed) async throws -> Response
    ) async throws -> Response {
        let (taken, faults) =
            visit.late == nil ? try await Uploads(visit: visit).files(of: shape, in: sent) : (sent, [])
        var typed = shape.tidied(taken)
        if let version, sent.version != version {
            let merge = FormMerge(mine: typed, theirs: answers, read: ReadMarks(sent["_read"]), in: shape)
            guard merge.disputed.isEmpty else {
                let both = shape.differences(mine: typed, theirs: answers, in: merge.disputed)
                return page(visit, merge.answers, FieldErrors(), CommonPages.conflict(both), .conflict)
            }
            typed = FormData(
                saying: merge.answers.typed + FormShape.mentions(in: typed), on: typed.day)
        }
        if visit.late != nil || isShownAgain { return page(visit, typed, FieldErrors(), .empty, .ok) }
        do {
            let (value, newcomers) = try form.read(typed, over: stored, faults: faults)
            return try await accept(
                Typed(value: value, newcomers: newcomers, version: version ?? 0, sent: sent))
        } catch Refusal.invalid(let faults) {
            return page(visit, typed, shape.placed(faults), .empty, .unprocessableContent)
        } catch Refusal.conflict(let sentence) {
            let warning = HTML.callout(
                .warning, "Rien n’a été enregistré", "<p data-keep-draft>\(sentence)</p>")
            return page(visit, typed, FieldErrors(), warning, .conflict)
        } catch Refusal.stale {
            throw Overtaken()
        }
    }

    /// The form of what is stored, with what an act found lacking in it.
    func lacking(_ faults: [Invalid], shownTo visit: MemberVisit) -> Response {
        page(visit, answers, shape.placed(faults), .empty, .unprocessableContent)
    }

    /// Whatever its status, the page carries the version now stored and the marks of what it says: what others wrote
    /// before is in it already, or shown beside it, so that saving again replaces it knowingly.
    private func page(
        _ visit: MemberVisit, _ answers: FormData, _ errors: FieldErrors, _ warning: HTML,
        _ status: HTTPResponse.Status
    ) -> Response {
        let content =
            (status == .ok ? opening : warning)
            + HTML.form(
                action: action, csrf: visit.csrf, version: version, isDraft: true, hasFiles: shape.takesFiles
            ) {
                shape.html(answers, errors) + HTML.joined(unseen(visit)) { Field.hidden($0.name, $0.value) }
                    + HTML.formActions(
                        HTML.button(button),
                        another.map { HTML.button($0.label, .secondary, name: $0.name, value: $0.value) }
                            ?? .empty, back.map { HTML.buttonLink("Annuler", $0, .quiet) } ?? .empty)
            } + aside
        let page = Page(
            title, kicker: kicker, lead: lead, breadcrumb: breadcrumb, errors: errors,
            notice: visit.late.map { LatePages.givenBack($0, visit.csrf) }
                ?? (status == .ok ? notice ?? .empty : .empty), width: width, content: content)
        let framed = contract.map { visit.page(page, of: $0, in: section) } ?? visit.page(page)
        return .html(framed, status: status)
    }
}

extension EditForm {
    /// What goes along unseen: what the page knew, what was kept of a form that came too late, the mark of what is new or
    /// what was read of what is known.
    private func unseen(_ visit: MemberVisit) -> [Answer] {
        let late = visit.lateMark.map { [Answer(LateForm.mark, $0)] } ?? []
        let mark =
            version == nil
            ? Answer("_once", visit.once ?? Token.random())
            : Answer("_read", ReadMarks(of: answers, in: shape).text)
        return hidden + late + [mark]
    }
}

extension FormData {
    /// What the button posts that goes on to the next form.
    fileprivate static var next: Answer { Answer("_then", "autre") }

    /// Whether it was sent by the button that goes on to the next form.
    var goesOn: Bool { self[Self.next.name] == Self.next.value }
}

extension EditForm.Typed where Value: Versioned {
    /// The value, over the version that was read.
    var versioned: Value {
        var value = value
        value.version = version
        return value
    }
}

/// A form with an address of its own: shown there, sent there, and where what it writes leads.
struct FormPage<Value: Sendable> {
    var form: EditForm<Value>
    let write: (EditForm<Value>.Typed) async throws -> String
}

extension Route {
    /// A form for who may do the deed; where it is not sent to its own address, that one is said.
    static func form<Value>(
        _ path: String, sentTo target: String? = nil, _ deed: Deed?, takesFiles: Bool = false,
        _ read: @escaping @Sendable (MemberVisit) async throws -> FormPage<Value>
    ) -> [Route] {
        [
            .get(path, deed) { visit in try await read(visit).form.shown(to: visit) },
            .post(
                target ?? path, deed,
                { visit, sent in
                    let page = try await read(visit)
                    return try await page.form.answer(sent, from: visit, write: page.write)
                }, takesFiles: takesFiles, showsForm: true),
        ]
    }
}

/// Somebody wrote after a form's thing was read and before the form was written: the route asks again, and what they
/// wrote is read then.
struct Overtaken: Error {}
