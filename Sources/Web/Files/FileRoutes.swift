import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// The files of a contract: photographs shown in its pages, documents to keep.
struct FileRoutes {
    var routes: [Route] {
        [.get(Path.file("{slug}", "{name}"), show)]
    }

    /// A name is its content: who has the bytes already is told so, once it is known that it may still see them.
    private func show(_ visit: MemberVisit) async throws -> Response {
        let name = try visit.visit.parameter("name")
        let (file, bytes) = try await visit.store.file(name, in: visit.slug(), visibleTo: visit.member)
        let tag = "\"\(file.name)\""
        let headers: HTTPFields = [.eTag: tag, .cacheControl: "private, no-cache"]
        if visit.visit.request.headers[.ifNoneMatch] == tag {
            return Response(status: .notModified, headers: headers)
        }
        var response = Response.kept(file, bytes, titled: try await title(of: file, visit))
        response.headers.append(contentsOf: headers)
        return response
    }

    /// What a document is called where it stands; nothing for a picture.
    private func title(of file: StoredFile, _ visit: MemberVisit) async throws -> String {
        if file.isPicture { return "" }
        let dossier = try await visit.dossier(.attachment(file.name))
        let documents = dossier.entries.flatMap(\.attachments) + dossier.meetings.flatMap(\.documents)
        return documents.first { $0.file == file.name }?.title ?? ""
    }
}
