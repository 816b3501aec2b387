import Documents
import Domain
import HTML
import Hummingbird
import Storage

/// The compte-rendu of a meeting: written from the facts, sent, remarked, approved, frozen.
struct MinutesRoutes {
    var routes: [Route] {
        let root = "/cls/{slug}/reunions/{id}/compte-rendu"
        return [
            .page(root, in: .meetings, show), .post("\(root)/envoi", .editContract, send),
            .post("\(root)/remarques", .editContract, remark),
            .post("\(root)/reponses", .editContract, reply),
            .post("\(root)/approbation", .editContract, approve),
        ] + Route.form("\(root)/modifier", sentTo: root, .editContract, opening)
            + Route.prints(root, in: .meetings, printed)
    }

    private func page(_ visit: MemberVisit) async throws -> MinutesPage {
        let dossier = try await visit.dossier()
        let meeting = try dossier.meeting(visit.id())
        let minutes = try await visit.store.minutes(
            of: meeting.id, in: dossier.slug, visibleTo: visit.member)
        return MinutesPage(
            viewer: visit.viewer,
            sheet: MinutesInHand(dossier: dossier, meeting: meeting, minutes: minutes, today: visit.today))
    }

    private func show(_ visit: MemberVisit) async throws -> MinutesPage {
        var page = try await page(visit)
        page.audience = Audience(visit)
        return page
    }

    private func printed(_ visit: MemberVisit, _ format: Format) async throws -> Printout {
        let sheet = try await page(visit).sheet
        let audience = Audience(visit)
        return Printout(
            sheet.document(for: audience), of: sheet.dossier,
            named: "compte-rendu-\(sheet.meeting.when.code)\(audience.suffix)",
            as: "Compte-rendu, \(sheet.meeting.called),")
    }

    /// The form of the words before the facts.
    private func opening(_ visit: MemberVisit) async throws -> FormPage<Minutes> {
        let sheet = try await page(visit).sheet
        let (slug, id) = (sheet.dossier.slug, sheet.meeting.id)
        let page = Path.minutes(slug, id)
        let form = EditForm(
            contract: sheet.dossier.contract, section: .meetings, title: "Introduction du compte-rendu",
            breadcrumb: sheet.breadcrumb(visit.viewer) + [Link("Compte-rendu", page)], action: page,
            back: page, form: Minutes.openingForm, stored: sheet.minutes, version: sheet.minutes.version)
        return FormPage(form: form) { typed in
            try await visit.store.writeOpening(
                typed.value.opening, of: id, version: typed.version, in: slug, by: visit.signature)
            return page
        }
    }

    private func send(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        try await act(visit, form) { slug, id in
            var reader = FormReader(form)
            let day = reader.day("remarksUntil")
            try reader.check { () throws(Refusal) in }
            try await visit.store.sendMinutes(
                of: id, remarksUntil: day, version: form.version, in: slug, by: visit.signature)
        }
    }

    private func remark(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        try await act(visit, form) { slug, id in
            let remark = Minutes.Remark(form["text"], by: form["author"], on: visit.today)
            try await visit.store.add(
                remark, toMinutesOf: id, version: form.version, in: slug, by: visit.signature)
        }
    }

    private func reply(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        try await act(visit, form) { slug, id in
            guard let rank = Int(form["rank"]), rank >= 0 else {
                throw Refusal.conflict("Cette remarque n’est plus là\u{202f}: rechargez la page.")
            }
            try await visit.store.answerRemark(
                rank, form["answer"], ofMinutesOf: id, version: form.version, in: slug, by: visit.signature)
        }
    }

    private func approve(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        try await act(visit, form) { slug, id in
            let later = ID<Meeting>(form["approving"]) ?? .unsaved
            try await rebuilding {
                let basis = try await visit.store.minutesBasis(of: id, in: slug, visibleTo: visit.member)
                guard basis.facts.minutes.version == form.version else { throw Refusal.stale }
                return basis
            } _: { basis in
                // What was typed comes back in the form: of minutes that changed meanwhile, that is told first.
                var reader = FormReader(form)
                let known = reader.day("known")
                try reader.check { () throws(Refusal) in try known?.requireKnown(by: visit.today) }
                try await visit.store.approveMinutes(
                    as: FrozenMinutes(basis.facts, approvedAt: later).text, at: later, known: known,
                    from: basis,
                    in: slug, by: visit.signature)
            }
        }
    }

    /// Does something and leads back to the page; what is refused comes back with all that was typed.
    private func act(
        _ visit: MemberVisit, _ form: FormData, _ deed: (String, ID<Meeting>) async throws -> Void
    ) async throws -> Response {
        var page = try await page(visit)
        do {
            try await deed(page.slug, page.sheet.meeting.id)
            return .seeOther(Path.minutes(page.slug, page.sheet.meeting.id))
        } catch Refusal.invalid(let faults) {
            (page.errors, page.typed) = (FieldErrors(faults), form)
            return visit.show(page, in: .meetings, status: .unprocessableContent)
        } catch Refusal.stale {
            (page.isStale, page.typed) = (true, form)
            return visit.show(page, in: .meetings, status: .conflict)
        }
    }
}
