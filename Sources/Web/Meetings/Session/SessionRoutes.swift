import Domain
import Formats
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// A meeting as it is held: one point at a time, the notes, what is left over, the end.
struct SessionRoutes {
    var routes: [Route] {
        let root = "/cls/{slug}/reunions/{id}/seance"
        return [
            .page(root, in: .meetings, show),
            .page("\(root)/salle", in: .meetings) { visit in RoomPage(session: try await show(visit)) },
            .post("\(root)/notes", .editContract, note),
            .post("\(root)/points/{point}/report", .editContract, leaveOver),
            .get("\(root)/cloture", .editContract) { visit in
                try await gate(visit).page(for: visit.viewer).shown(to: visit)
            },
            .post("\(root)/cloture", .editContract, close, showsForm: true),
        ]
    }

    private func show(_ visit: MemberVisit) async throws -> SessionPage {
        let dossier = try await visit.dossier(.session(of: visit.id()))
        return SessionPage(
            viewer: visit.viewer, dossier: dossier, meeting: try dossier.meeting(visit.id()),
            asked: Int(visit.query("point")))
    }

    /// Saved as it is typed by a script that reads JSON, or by its button.
    private func note(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let (slug, id): (String, ID<Meeting>) = (try visit.slug(), try visit.id())
        let item = ID<AgendaItem>(form["item"])
        do {
            let note = try await visit.store.save(
                note: form.untrimmed("text"), at: id, on: item, version: form.version, in: slug,
                by: visit.signature)
            return visit.wantsJSON
                ? try .json(NoteAnswer(note)) : .seeOther(Path.sitting(slug, id, point: Int(form["point"])))
        } catch Refusal.stale {
            let dossier = try await visit.dossier(.session(of: id))
            let stored = dossier.note(at: id, on: item)
            if visit.wantsJSON { return try .json(NoteAnswer(stored), status: .conflict) }
            var page = SessionPage(
                viewer: visit.viewer, dossier: dossier, meeting: try dossier.meeting(id),
                asked: Int(form["point"]))
            page.unsaved = (item, form.untrimmed("text"))
            return visit.show(page, in: .meetings, status: .conflict)
        }
    }

    private func leaveOver(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let (slug, id): (String, ID<Meeting>) = (try visit.slug(), try visit.id())
        try await visit.store.setLeftOver(
            form["isLeftOver"] == "oui", visit.id("point"), of: id, in: slug, by: visit.signature)
        return .seeOther(Path.sitting(slug, id, point: Int(form["point"])))
    }

    private func gate(_ visit: MemberVisit) async throws -> ClosingForm {
        let dossier = try await visit.dossier(.closing(of: visit.id()))
        return ClosingForm(dossier: dossier, meeting: try dossier.meeting(visit.id()))
    }

    /// What is left open is asked first; who has read it closes all the same, and finds the minutes.
    private func close(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let gate = try await gate(visit)
        let (slug, id) = (gate.slug, gate.meeting.id)
        if !form.has("malgre") {
            if gate.isNeeded { return .seeOther(Path.closeSitting(slug, id)) }
            try await visit.store.closeSitting(
                id, Closing(next: gate.meeting.next), in: slug, by: visit.signature)
            return .seeOther(Path.minutes(slug, id))
        }
        return try await gate.page(for: visit.viewer).answer(form, from: visit) { typed in
            try await visit.store.closeSitting(id, typed.value, in: slug, by: visit.signature)
            return Path.minutes(slug, id)
        }
    }
}

/// What a script reads of a note after it sent one.
private struct NoteAnswer: Encodable {
    let version: Int
    let text: String

    init(_ note: Note?) {
        version = note.map { $0.id == .unsaved ? 0 : $0.version } ?? 0
        text = note?.text ?? ""
    }
}

extension MemberVisit {
    fileprivate var wantsJSON: Bool {
        visit.request.headers[.accept]?.contains("application/json") == true
    }
}

extension FormData {
    /// A text as it was typed, its white space kept: what is saved while one types must not move under the hand.
    fileprivate func untrimmed(_ name: String) -> String {
        raw(name).replacing("\r\n", with: "\n").filter { $0 != "\0" }
    }
}
