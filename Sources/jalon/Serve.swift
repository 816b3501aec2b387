import ArgumentParser
import Documents
import Domain
import Foundation
import Logging
import Storage
import Web

/// `jalon serve`: the server, alone to write the data, until it is told to stop.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Sert Jalon jusqu’à ce qu’on l’arrête.",
        discussion: """
            Le serveur écoute sur 127.0.0.1, en http\u{202f}: en production, un mandataire inverse lui apporte le https \
            (--https). Il ne crée ni contrat d’exemple ni compte\u{202f}: voir «\u{202f}jalon member add\u{202f}».

            Exemples :
              jalon serve --data /var/lib/jalon
              JALON_PORT=9000 jalon serve --https --proxy 127.0.0.1
            """)

    @Option(help: ArgumentHelp("Dossier des données (JALON_DATA).", valueName: "dossier"))
    var data: String?
    @Option(help: ArgumentHelp("Adresse d’écoute (JALON_HOST, sinon 127.0.0.1).", valueName: "adresse"))
    var host: String?
    @Option(help: ArgumentHelp("Port d’écoute (JALON_PORT, sinon 8080).", valueName: "port"))
    var port: String?
    @Flag(help: "Les navigateurs viennent en https : cookies Secure et HSTS (JALON_HTTPS=1).")
    var https = false
    @Option(
        help: ArgumentHelp(
            "Adresse d’un mandataire dont X-Forwarded-For est cru ; répétable (JALON_PROXIES).",
            valueName: "adresse"))
    var proxy: [String] = []
    @Option(
        help: ArgumentHelp(
            "Dossier de la presse (JALON_PRESS, sinon press/ auprès du programme).", valueName: "dossier"))
    var press: String?
    @Option(
        help: ArgumentHelp(
            "Dossier des feuilles de style et scripts (JALON_ASSETS, sinon ceux du programme).",
            valueName: "dossier"))
    var assets: String?

    @Option(
        help: ArgumentHelp(
            "Commande qui envoie les messages, compatible avec sendmail : « /usr/bin/msmtp -t » (JALON_SENDMAIL).",
            valueName: "commande"))
    var sendmail: String?
    @Option(help: ArgumentHelp("Adresse qui écrit les messages (JALON_MAIL_FROM).", valueName: "adresse"))
    var mailFrom: String?
    @Option(
        help: ArgumentHelp(
            "Adresse de l’instance dans les messages et les fils : https://jalon.exemple.fr (JALON_PUBLIC_URL).",
            valueName: "adresse"))
    var publicUrl: String?

    @Option(
        help: ArgumentHelp(
            "Jour auquel l’horloge commence, pour une démonstration : 2023-03-06 (JALON_DATE).",
            valueName: "jour"))
    var date: String?
    @Flag(
        help:
            "L’horloge du contrat d’exemple : elle part du 4 avril 2023, le jour où « jalon demo » l’a chargé."
    )
    var demonstration = false

    func run() async throws {
        DataFolder.keepPrivate()
        let settings = try ServeSettings(self, environment: ProcessInfo.processInfo.environment)
        let logger = Logger(label: "jalon")
        let site: Site
        do {
            try settings.prepareFolder()
            site = try settings.site(logger)
        } catch let fault as StoreFault {
            throw CommandFault(fault.sentence)
        }
        if site.shift != 0 {
            logger.warning("L’horloge est décalée au \(site.now.day.iso) : pour une démonstration seulement.")
        }
        if let warning = settings.warning { logger.warning("\(warning)") }
        try await site.run(host: settings.host, port: settings.port)
    }
}
