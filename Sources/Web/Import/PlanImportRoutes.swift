import Documents
import Domain
import Formats
import HTML
import Hummingbird
import Logging
import Storage

/// A file of fiches brought into a contract: sent, seen fiche by fiche, taken as one act and taken back as one.
struct PlanImportRoutes {
    var routes: [Route] {
        let root = "/cls/{slug}/importer"
        let one = "\(root)/{id}"
        return [
            .get(root, .editContract, new), .post(root, .editContract, send, takesFiles: true),
            .get(one, .editContract, show), .post(one, .editContract, decide),
            .post("\(one)/annulation", .editContract, undo),
            .post("/cls/{slug}/fiches/{number}/non-place", .editContract, place),
        ]
    }

    private func new(_ visit: MemberVisit) async throws -> Response {
        try await answer(visit, "")
    }

    private func answer(
        _ visit: MemberVisit, _ text: String, _ errors: FieldErrors = FieldErrors()
    ) async throws -> Response {
        let slug = try visit.slug()
        let form = PlanImportForm(
            viewer: visit.viewer, contract: try await visit.dossier(.contract).contract,
            taken: try await visit.store.takenPlans(of: slug, visibleTo: visit.member))
        return visit.show(form.page(text, errors), of: form, in: .actions)
    }

    private func send(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let slug = try visit.slug()
        do {
            let sent = form.files("file").first
            let workbook = try await workbook(of: sent, form["text"], visit)
            let dossier = try await visit.dossier(.terms + .directory + .strategy)
            _ = try PlanImport(workbook, into: dossier, on: visit.today)
            let id = try await visit.store.keep(
                workbook, named: sent?.shown ?? "Tableau collé", in: slug, by: visit.signature)
            return .seeOther(Path.planImport(slug, id))
        } catch let error as TableReadingError {
            if case .unable(let cause) = error {
                visit.site.logger.error("no table read", metadata: ["error": "\(cause)"])
            }
            return try await answer(visit, form["text"], ["file": error.sentence])
        } catch Refusal.invalid(let faults) {
            return try await answer(visit, form["text"], FieldErrors(faults))
        }
    }

    /// The tables of a file, else of what was pasted; text is read here, all else by the press.
    private func workbook(of sent: SentFile?, _ pasted: String, _ visit: MemberVisit) async throws -> Workbook
    {
        guard let sent else { return Workbook(try Sheet(pasted)) }
        guard sent.bytes.count <= UploadLimits.file else { throw TableReadingError.refused("tooLarge") }
        let isMarkup =
            TextFile.text(Array(sent.bytes.prefix(2_048)))?.lowercased().contains("<table") ?? false
        if !isMarkup, !sent.bytes.starts(with: [0x25, 0x50, 0x44, 0x46]), let text = TextFile.text(sent.bytes)
        {
            return Workbook(try Sheet(text))
        }
        return try await visit.site.press.tables(of: sent.bytes)
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        try await preview(visit, hasChanged: false)
    }

    private func preview(_ visit: MemberVisit, hasChanged: Bool) async throws -> Response {
        let (sent, dossier) = try await visit.store.sentPlan(
            visit.id(), in: visit.slug(), visibleTo: visit.member)
        switch sent.state {
        case .waiting(let workbook, let choices):
            let plan = try PlanImport(workbook, choices, into: dossier, on: visit.today)
            let pages = PlanPreview(
                viewer: visit.viewer, contract: dossier.contract, sent: sent, plan: plan,
                notes: workbook.notes)
            return visit.show(
                pages.page(hasChanged: hasChanged), of: pages, in: .actions,
                status: hasChanged ? .conflict : .ok)
        case .taken(let report), .undone(let report):
            let page = PlanReportPage(
                viewer: visit.viewer, contract: dossier.contract, sent: sent, report: report)
            return visit.show(page, in: .actions)
        }
    }

    /// Looks again with what was chosen, or takes what was shown: meanings that changed are seen first.
    private func decide(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let slug = try visit.slug()
        let id: ID<SentPlan> = try visit.id()
        let (sent, dossier) = try await visit.store.sentPlan(id, in: slug, visibleTo: visit.member)
        guard case .waiting(let workbook, let before) = sent.state else {
            return .seeOther(Path.planImport(slug, id))
        }
        let shown = try PlanImport(workbook, before, into: dossier, on: visit.today)
        let choices = before.changed(by: form, shown)
        if choices != before {
            do {
                _ = try PlanImport(workbook, choices, into: dossier, on: visit.today)
            } catch Refusal.invalid {
                throw Refusal.conflict(
                    "Avec ces choix, aucune fiche n’est plus reconnue\u{202f}: gardez un titre pour l’intitulé."
                )
            }
            try await visit.store.choose(choices, of: id, in: slug, by: visit.signature)
        }
        guard form["acte"] == "importer", choices.headings == before.headings else {
            return .seeOther(Path.planImport(slug, id))
        }
        guard form["seal"] == shown.seal else { return try await preview(visit, hasChanged: true) }
        let chosen = try PlanImport(workbook, choices, into: dossier, on: visit.today)
        do {
            try await visit.store.takePlan(id, seal: chosen.seal, in: slug, by: visit.signature)
        } catch Refusal.stale {
            return try await preview(visit, hasChanged: true)
        }
        return .seeOther(Path.planImport(slug, id))
    }

    private func undo(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let slug = try visit.slug()
        let id: ID<SentPlan> = try visit.id()
        try await visit.store.undoPlan(id, in: slug, by: visit.signature)
        return .seeOther(Path.planImport(slug, id))
    }

    private func place(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let slug = try visit.slug()
        var action = try await visit.dossier(.strategy).action(numbered: visit.number())
        action.version = form.version
        let text = UnplacedText(form["titre"], form["texte"])
        try action.place(text, in: form["acte"] == "retirer" ? nil : form["champ"])
        try await visit.store.save(action, in: slug, by: visit.signature)
        return .seeOther("\(Path.action(slug, action.number))#non-place")
    }
}

extension PlanImport.Choices {
    /// What a form of the preview says: titles by their keys, the fiches that stay ticked.
    fileprivate func changed(by form: FormData, _ shown: PlanImport) -> PlanImport.Choices {
        var changed = self
        for heading in shown.headings {
            let name = "titre.\(heading.key)"
            guard form.has(name) else { continue }
            let told = form[name].unlessBlank ?? "-"
            if told != heading.field?.rawValue ?? "-" { changed.headings[heading.key] = told }
        }
        let ticked = Set(form.all("fiche"))
        let offered = shown.lines.filter { $0.isTaken || leftOut.contains($0.key) }.map(\.key)
        changed.leftOut = Set(offered.filter { !ticked.contains($0) })
        return changed
    }
}
