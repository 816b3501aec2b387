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
        var headers: HTTPFields = [.eTag: tag, .cacheControl: "private, no-cache"]
        if visit.visit.request.headers[.ifNoneMatch] == tag {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = file.mediaType
        headers[.contentDisposition] =
            file.isPicture ? "inline" : "attachment; filename=\"\(try await title(of: file, visit))\""
        return Response(
            status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// The name under which a document is kept: its title in plain letters.
    private func title(of file: StoredFile, _ visit: MemberVisit) async throws -> String {
        let documents = try await visit.dossier(.attachment(file.name)).entries.flatMap(\.attachments)
        let title = documents.first { $0.file == file.name }?.title ?? "document"
        let kind = file.name.split(separator: ".").last ?? "bin"
        return "\(French.slug(title).prefix(80).description.unlessBlank ?? "document").\(kind)"
    }
}
