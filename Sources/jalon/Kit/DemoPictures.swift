import Domain
import Foundation
import Sample
import Storage

extension Store {
    /// Keeps the pictures of the sample and shows them with their advances, where nobody put others.
    func keepSamplePictures(in slug: String, by signature: Signature) async throws {
        let entries = try await dossier(slug).entries
        for picture in SamplePictures.all {
            guard var entry = entries.first(where: { $0.id == picture.entry }), entry.pictures.isEmpty else {
                continue
            }
            let bytes = Data(picture.png)
            let name = StoredFile.name(of: bytes, kind: "png")
            let file = StoredFile(
                name: name, mediaType: "image/png", size: bytes.count, width: picture.width,
                height: picture.height)
            try await keep(bytes, as: file, in: slug, by: signature)
            entry.pictures = [PictureUse(name, alternative: picture.alternative, credit: picture.credit)]
            try await save(entry, in: slug, by: signature)
        }
    }
}
