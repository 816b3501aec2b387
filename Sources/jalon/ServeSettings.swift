import ArgumentParser
import Documents
import Domain
import Foundation
import Logging
import Storage
import Web

/// The settings of the server: flags, then environment, then defaults; every fault is reported together.
struct ServeSettings {
    let data: String
    let host: String
    let port: Int
    let origin: Origin
    let press: String
    let assets: String?
    let mail: MailOptions
    /// The day on which the clock starts, for a demonstration; nil for the machine's own.
    let day: Day?
    /// Whether the clock is that of the sample.
    let isDemonstration: Bool

    init(_ command: Serve, environment: [String: String]) throws {
        var faults: [String] = []
        data = command.data ?? environment["JALON_DATA"] ?? "data"
        host = command.host ?? environment["JALON_HOST"] ?? "127.0.0.1"
        let written = command.port ?? environment["JALON_PORT"] ?? "8080"
        port = Int(written) ?? 0
        if !(1...65_535).contains(port) {
            faults.append("Le port est un nombre de 1 à 65535, pas «\u{202f}\(written)\u{202f}».")
        }
        let https = command.https || ["1", "true", "oui"].contains(environment["JALON_HTTPS"] ?? "")
        let proxies = environment["JALON_PROXIES"]?.split(separator: ",").map(String.init) ?? []
        origin = Origin(isSecure: https, proxies: Set(command.proxy + proxies))
        if !https, !["127.0.0.1", "::1", "localhost"].contains(host) {
            faults.append(
                "Sans --https, le serveur n’écoute que sur 127.0.0.1, ::1 ou localhost\u{202f}: un mot de passe ne passe pas en clair."
            )
        }
        press = command.press ?? environment["JALON_PRESS"] ?? Self.nearbyPress
        assets = command.assets ?? environment["JALON_ASSETS"]
        if let assets, !FileManager.default.fileExists(atPath: assets) {
            faults.append("Le dossier \(assets) (--assets) n’existe pas.")
        }
        let date = command.date ?? environment["JALON_DATE"]
        day = date.flatMap { Day(iso: $0) }
        if let date, day == nil {
            faults.append("La date s’écrit comme 2023-03-06, pas «\u{202f}\(date)\u{202f}».")
        }
        isDemonstration = command.demonstration
        mail = MailOptions(command, environment, &faults)
        if !faults.isEmpty { throw ValidationError(faults.joined(separator: "\n")) }
    }

    /// What is allowed, and probably not meant.
    var warning: String? {
        guard origin.isSecure, origin.proxies.isEmpty else { return nil }
        return """
            --https sans --proxy\u{202f}: toutes les demandes semblent venir du mandataire, et les essais de mot de passe de chacun \
            comptent pour tous. Donnez son adresse\u{202f}: --proxy 127.0.0.1.
            """
    }

    /// Makes the data folder, for the owner alone.
    func prepareFolder() throws {
        guard !FileManager.default.fileExists(atPath: data) else { return }
        try FileManager.default.createDirectory(
            atPath: data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    /// The site on the data, as the only process that writes them.
    func site(_ logger: Logger) throws -> Site {
        Site(
            store: try Store(opening: "\(data)/jalon.sqlite"),
            press: Press(.init(folder: URL(filePath: press))), passwords: Passwords(),
            assets: try AssetLibrary(folder: assets), origin: origin, mail: mail.settings(data: data),
            publicAddress: mail.publicAddress, shift: shift, logger: logger)
    }

    /// How far the machine's clock is moved: it starts at nine on the day that is asked for, or has run since then from
    /// where the sample stood when it was loaded.
    private var shift: Int64 {
        if let day { return DemonstrationClock.shift(to: day, from: .now()) }
        return isDemonstration ? DemonstrationClock(folder: data).shift : 0
    }

    /// The folder `press/` of the working folder, or of a folder above the program.
    static var nearbyPress: String {
        var folder = URL(filePath: CommandLine.arguments.first ?? ".").resolvingSymlinksInPath()
        var candidates = [FileManager.default.currentDirectoryPath + "/press"]
        for _ in 0..<6 {
            folder.deleteLastPathComponent()
            candidates.append(folder.path + "/press")
        }
        return candidates.first { FileManager.default.fileExists(atPath: "\($0)/press.py") } ?? "press"
    }
}
