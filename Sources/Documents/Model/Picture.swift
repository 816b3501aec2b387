import Crypto
import Formats
import Foundation

/// The bytes of a picture: a photograph re-encoded by the application, or a drawing of its own.
package enum Picture: Sendable, Equatable {
    case png(Data)
    case jpeg(Data)
    /// Never from a person: only drawings that the application makes.
    case svg(String)
    /// A photograph or a logo by the name of its file: its bytes stay with the contract until `showing` brings them.
    case kept(String)

    /// A picture of the contract by the name of its file; nil when that is no name of a photograph.
    package static func named(_ file: String) -> Picture? {
        file.wholeMatch(of: /[0-9a-f]{64}\.(jpg|png)/) == nil ? nil : .kept(file)
    }

    /// The bytes as a file holds them; none while the picture is a name alone.
    package var bytes: Data {
        switch self {
        case .png(let data), .jpeg(let data): data
        case .svg(let markup): Data(markup.utf8)
        case .kept: Data()
        }
    }

    /// The name of its file: SHA-256 of the bytes, and the kind. The same picture has the same name.
    package var fileName: String {
        if case .kept(let name) = self { return name }
        return Hexadecimal.lower(SHA256.hash(data: bytes)) + "." + fileExtension
    }

    /// Media type, for a `data:` address or a response.
    package var mediaType: String {
        switch self {
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .svg: "image/svg+xml"
        case .kept(let name): name.hasSuffix(".png") ? "image/png" : "image/jpeg"
        }
    }

    private var fileExtension: String {
        switch self {
        case .png: "png"
        case .jpeg: "jpg"
        case .svg: "svg"
        case .kept(let name): name.hasSuffix(".png") ? "png" : "jpg"
        }
    }
}

extension CodingUserInfoKey {
    /// Set to true, pictures are written as names alone, their bytes being files beside the JSON.
    package static let picturesApart = CodingUserInfoKey(rawValue: "picturesApart")
}

extension Picture: Codable {
    private enum Key: String, CodingKey {
        case file, bytes
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(fileName, forKey: .file)
        if let key = CodingUserInfoKey.picturesApart, encoder.userInfo[key] as? Bool == true { return }
        if case .kept = self { return }
        try container.encode(bytes, forKey: .bytes)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let name = try container.decode(String.self, forKey: .file)
        guard let data = try container.decodeIfPresent(Data.self, forKey: .bytes) else {
            guard let named = Picture.named(name) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .file, in: container, debugDescription: "not the name of a photograph")
            }
            self = named
            return
        }
        if name.hasSuffix(".png") {
            self = .png(data)
        } else if name.hasSuffix(".jpg") {
            self = .jpeg(data)
        } else {
            self = .svg(String(decoding: data, as: UTF8.self))
        }
    }
}
