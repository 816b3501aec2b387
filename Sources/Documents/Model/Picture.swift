import Crypto
import Foundation

/// The bytes of a picture: a photograph re-encoded by the application, or a drawing of its own.
package enum Picture: Sendable, Equatable {
    case png(Data)
    case jpeg(Data)
    /// Never from a person: only drawings that the application makes.
    case svg(String)

    /// The bytes as a file holds them.
    package var bytes: Data {
        switch self {
        case .png(let data), .jpeg(let data): data
        case .svg(let markup): Data(markup.utf8)
        }
    }

    /// The name of its file: SHA-256 of the bytes, and the kind. The same picture has the same name.
    package var fileName: String {
        let digest = SHA256.hash(data: bytes).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }
        return digest.joined() + "." + fileExtension
    }

    /// Media type, for a `data:` address or a response.
    package var mediaType: String {
        switch self {
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .svg: "image/svg+xml"
        }
    }

    private var fileExtension: String {
        switch self {
        case .png: "png"
        case .jpeg: "jpg"
        case .svg: "svg"
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
        try container.encode(bytes, forKey: .bytes)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let name = try container.decode(String.self, forKey: .file)
        let data = try container.decode(Data.self, forKey: .bytes)
        if name.hasSuffix(".png") {
            self = .png(data)
        } else if name.hasSuffix(".jpg") {
            self = .jpeg(data)
        } else {
            self = .svg(String(decoding: data, as: UTF8.self))
        }
    }
}
