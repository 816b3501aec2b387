import Domain
import HTML

extension EntryForm {
    /// The form with a row for each file that came with it, kept already, and what could not be taken.
    func keepingFiles(_ form: FormData) async throws -> (form: FormData, faults: [Invalid]) {
        let uploads = Uploads(visit: visit, slug: dossier.contract.slug)
        let pictures = try await uploads.pictures(
            in: form, from: FileFields.input(of: "pictures"), to: "pictures", most: 20)
        let documents = try await uploads.documents(
            in: pictures.form, from: FileFields.input(of: "attachments"), to: "attachments", most: 10)
        return (documents.form, pictures.faults + documents.faults)
    }

    /// Where one writes the next advance: on the same fiche, if there is but one.
    func another(after id: ID<JournalEntry>, _ typed: FormData) -> String {
        let ticked = typed.all("actions")
        let number =
            ticked.count == 1 ? dossier.actions.first { $0.id.description == ticked[0] }?.number : nil
        let path = Path.newEntry(dossier.contract.slug, fiche: number)
        return path + (number == nil ? "?" : "&") + "apres=\(id)"
    }
}
