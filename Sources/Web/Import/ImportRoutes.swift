import Documents
import Domain
import HTML
import Hummingbird
import Logging
import Storage

/// A file brought into a contract: sent, seen line by line, taken as one act and taken back as one.
struct ImportRoutes<Subject: ImportSubject>: Sendable {
    private let subject = Subject()
    private var sort: ImportSort { Subject.Brought.sort }

    var routes: [Route] {
        let root = subject.root
        let one = "\(root)/{id}"
        return [
            .get(root, .editContract, new), .post(root, .editContract, send, takesFiles: true),
            .get(one, .editContract, show), .post(one, .editContract, decide),
            .post("\(one)/annulation", .editContract, undo),
        ]
    }

    private func new(_ visit: MemberVisit) async throws -> Response {
        try await answer(visit, "")
    }

    private func answer(
        _ visit: MemberVisit, _ text: String, _ errors: FieldErrors = FieldErrors()
    ) async throws -> Response {
        let form = ImportForm(
            viewer: visit.viewer, contract: try await visit.dossier(.contract).contract, subject: subject,
            taken: try await visit.store.takenImports(sort, of: visit.slug(), visibleTo: visit.member))
        return visit.show(form.page(text, errors), of: form, in: subject.section)
    }

    private func send(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let slug = try visit.slug()
        do {
            let sent = form.files("file").first
            let workbook = try await visit.sentTables(sent, pasted: form["text"])
            let dossier = try await visit.dossier(.import(of: sort))
            _ = try Subject.Brought(workbook, ImportChoices(), into: dossier, on: visit.today)
            let id = try await visit.store.keep(
                workbook, named: sent?.shown ?? "Tableau collé", of: sort, in: slug, by: visit.signature)
            return .seeOther(subject.path(slug, id))
        } catch let error as TableReadingError {
            if case .unable(let cause) = error {
                visit.site.logger.error("no table read", metadata: ["error": "\(cause)"])
            }
            return try await answer(visit, form["text"], ["file": error.sentence])
        } catch Refusal.invalid(let faults) {
            return try await answer(visit, form["text"], FieldErrors(faults))
        }
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        try await preview(visit, hasChanged: false)
    }

    private func sent(_ visit: MemberVisit) async throws -> (sent: SentImport, dossier: Dossier) {
        try await visit.store.sentImport(visit.id(), of: sort, in: visit.slug(), visibleTo: visit.member)
    }

    private func preview(_ visit: MemberVisit, hasChanged: Bool) async throws -> Response {
        let (sent, dossier) = try await sent(visit)
        switch sent.state {
        case .waiting(let workbook, let choices):
            let brought = try Subject.Brought(workbook, choices, into: dossier, on: visit.today)
            let pages = ImportPreview(
                viewer: visit.viewer, contract: dossier.contract, subject: subject, sent: sent,
                brought: brought, notes: workbook.notes)
            return visit.show(
                pages.page(hasChanged: hasChanged), of: pages, in: subject.section,
                status: hasChanged ? .conflict : .ok)
        case .taken(let report), .undone(let report):
            let page = ImportReportPage(
                viewer: visit.viewer, contract: dossier.contract, subject: subject, sent: sent, report: report
            )
            return visit.show(page, in: subject.section)
        }
    }

    /// Looks again with what was chosen, or takes what was shown: meanings that changed, and what they ask, are seen first.
    private func decide(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let slug = try visit.slug()
        let (sent, dossier) = try await sent(visit)
        guard case .waiting(let workbook, let before) = sent.state else {
            return .seeOther(subject.path(slug, sent.id))
        }
        let shown = try Subject.Brought(workbook, before, into: dossier, on: visit.today)
        let choices = before.changed(by: form, shown)
        let chosen = try chosen(workbook, choices, dossier, visit.today)
        if choices != before {
            try await visit.store.choose(choices, of: sent.id, sort, in: slug, by: visit.signature)
        }
        let asked = Set(chosen.questions.map(\.key)).subtracting(shown.questions.map(\.key))
        guard form["acte"] == "importer", choices.headings == before.headings, asked.isEmpty else {
            return .seeOther(subject.path(slug, sent.id))
        }
        guard form["seal"] == shown.seal else { return try await preview(visit, hasChanged: true) }
        do {
            try await visit.store.takeImport(
                sent.id, of: sort, seal: chosen.seal, in: slug, by: visit.signature)
        } catch Refusal.stale {
            return try await preview(visit, hasChanged: true)
        }
        return .seeOther(subject.path(slug, sent.id))
    }

    /// What is brought with what was chosen.
    private func chosen(
        _ workbook: Workbook, _ choices: ImportChoices, _ dossier: Dossier, _ today: Day
    ) throws -> Subject.Brought {
        do {
            return try Subject.Brought(workbook, choices, into: dossier, on: today)
        } catch Refusal.invalid {
            throw Refusal.conflict(
                "Avec ces choix, aucune ligne n’est plus reconnue\u{202f}: gardez un titre pour l’intitulé ou le nom."
            )
        }
    }

    private func undo(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let slug = try visit.slug()
        let id: ID<SentImport> = try visit.id()
        try await visit.store.undoImport(id, of: sort, in: slug, by: visit.signature)
        return .seeOther(subject.path(slug, id))
    }
}

extension ImportChoices {
    /// What a form of the preview says: titles and questions by their keys, the lines that stay ticked.
    fileprivate func changed(by form: FormData, _ shown: some FileImport) -> ImportChoices {
        var changed = self
        for heading in shown.headings {
            let name = "titre.\(heading.key)"
            guard form.has(name) else { continue }
            let told = form[name].unlessBlank ?? "-"
            if told != heading.field?.rawValue ?? "-" { changed.headings[heading.key] = told }
        }
        for question in shown.questions where form.has("question.\(question.key)") {
            let answer = form["question.\(question.key)"]
            if answer != question.chosen { changed.answers[question.key] = answer }
        }
        let ticked = Set(form.all("ligne"))
        changed.leftOut = Set(shown.offered.filter { !ticked.contains($0) })
        return changed
    }
}
