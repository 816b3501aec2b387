import ArgumentParser
import Domain
import Foundation
import Storage
import Web

/// `jalon contract add`: a new contract with its territory.
struct ContractAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Ajoute un contrat.",
        discussion: """
            L’adresse est celle de ses pages, /cls/adresse\u{202f}: des minuscules, des chiffres et des tirets. Les \
            communes viennent d’un fichier UTF-8, une par ligne\u{202f}: code INSEE, point-virgule, nom. Une ligne \
            d’en-tête est admise. Une seule faute, et rien n’est ajouté.

            Exemple :
              jalon contract add montreuil-2024 --name "CLS de Montreuil" \\
                --holder "Ville de Montreuil" --generation 3 \\
                --start 01/01/2024 --end 31/12/2028 \\
                --region Île-de-France --communes communes.csv

            Le fichier communes.csv :
              INSEE;nom
              93048;Montreuil
            """)

    @Argument(help: ArgumentHelp("Morceau d’adresse du contrat.", valueName: "adresse"))
    var slug: String
    @Option(help: ArgumentHelp("Nom du contrat.", valueName: "nom"))
    var name: String
    @Option(help: ArgumentHelp("Collectivité qui porte le contrat.", valueName: "porteur"))
    var holder: String
    @Option(help: ArgumentHelp("1 pour la première génération.", valueName: "nombre"))
    var generation: Int
    @Option(help: ArgumentHelp("Premier jour, comme 01/01/2024.", valueName: "date"))
    var start: String
    @Option(help: ArgumentHelp("Dernier jour, comme 31/12/2028.", valueName: "date"))
    var end: String
    @Option(help: ArgumentHelp("Région de l’ARS.", valueName: "région"))
    var region: String
    @Option(help: ArgumentHelp("Ce que le contrat vise, en quelques phrases.", valueName: "texte"))
    var purpose: String?
    @Option(help: ArgumentHelp("Fichier CSV des communes.", valueName: "fichier"))
    var communes: String?
    @OptionGroup var data: DataOption

    func validate() throws {
        let faults = read().faults
        if !faults.isEmpty { throw ValidationError(faults.joined(separator: "\n")) }
    }

    func run() async throws {
        guard var file = read().file else { return }
        file.communes = try communes.map { try CommuneFile(at: $0).communes } ?? []
        let store = try data.folder.storeForWriting()
        try await store.add(file, at: .now())
        let territory = French.count(file.communes.count, "commune")
        print("Contrat ajouté\u{202f}: /cls/\(slug), \(territory).")
        print(
            "Ouvrez-le à sa coordination\u{202f}: jalon member add … --role coordination --contract \(slug)")
    }

    /// What the options say, with every fault.
    private func read() -> (file: Dossier?, faults: [String]) {
        var faults: [String] = []
        let days = [("--start", start), ("--end", end)].map { option, text in
            let day = Reading.day(text)
            if day == nil { faults.append("\(option)\u{202f}: «\u{202f}\(text)\u{202f}» n’est pas un jour.") }
            return day
        }
        if region.isBlank { faults.append("Indiquez la région de l’ARS.") }
        let first = days[0] ?? Moment.now().day
        let contract = Contract(
            slug: slug, name: name, holder: holder, generation: generation, start: first,
            end: days[1] ?? first, region: region, purpose: purpose ?? "")
        do throws(Refusal) {
            try contract.validate()
        } catch {
            if case .invalid(let invalid) = error { faults += invalid.map(\.message) }
        }
        return (faults.isEmpty ? Dossier(contract) : nil, faults)
    }
}
