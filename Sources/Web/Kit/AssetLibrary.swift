import Crypto
import Formats
import Foundation
import HTML
import Hummingbird
import NIOCore

/// The stylesheet, scripts and icon, read once; each address carries its version so that browsers keep it.
package struct AssetLibrary: Sendable {
    /// One file.
    struct Asset: Sendable {
        let bytes: ByteBuffer
        let type: String
    }

    let files: [String: Asset]
    /// Changes when any file does.
    let version: String

    /// Reads the files of the folder that was built with the binary, or of another one.
    package init(folder: String? = nil) throws {
        let folder = folder ?? Bundle.module.bundlePath + "/Assets"
        var files: [String: Asset] = [:]
        var hasher = SHA256()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            guard let type = Self.types[name.split(separator: ".").last.map(String.init) ?? ""] else {
                continue
            }
            let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
            hasher.update(data: data)
            files[name] = Asset(bytes: ByteBuffer(bytes: data), type: type)
        }
        let styles = try Self.stylesheet(of: folder + "/styles")
        hasher.update(data: styles)
        files["jalon.css"] = Asset(bytes: ByteBuffer(bytes: styles), type: Self.types["css"] ?? "")
        self.files = files
        version = Hexadecimal.lower(hasher.finalize().prefix(6))
    }

    /// The parts of the stylesheet, in the order of their names, as one.
    private static func stylesheet(of folder: String) throws -> Data {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".css") }.sorted()
            .reduce(into: Data()) { $0.append(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($1)"))) }
    }

    /// What the head of each page loads.
    var head: Assets {
        Assets(
            stylesheet: address("jalon.css"), scripts: [address("jalon.js")], icon: address("favicon.svg"))
    }

    private func address(_ name: String) -> String {
        "/assets/\(name)?v=\(version)"
    }

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
    ]
}

struct AssetRoutes {
    let site: Site

    var routes: [Route] {
        [.open(.get, "/assets/{name}", asset)]
    }

    private func asset(_ visit: Visit) async throws -> Response {
        guard let asset = site.assets.files[try visit.parameter("name")] else { throw HTTPError(.notFound) }
        return Response(
            status: .ok,
            headers: [.contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable"],
            body: ResponseBody(byteBuffer: asset.bytes))
    }
}
