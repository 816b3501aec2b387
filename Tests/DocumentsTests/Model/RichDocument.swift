import Documents
import Domain
import Foundation

/// A document with every block, in the words of the field; its persons are invented.
enum RichDocument {
    static let drawing = Picture.svg(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 40" font-family="Inter" font-size="12">\
        <rect width="300" height="40" fill="#1f6b45"/><text x="10" y="24" fill="#fff">4 fiches</text></svg>
        """)

    static func document(day: Day) -> Document {
        Document(
            title: "Revue du premier trimestre 2023", subtitle: "Synthèse des rencontres et des avancées",
            author: "Communauté d’agglomération", date: "Melun, le 7 avril 2023", day: day,
            header: "Contrat local de santé 2021-2023", footer: "Version 1", hasContents: true,
            cover: Document.Cover(
                period: "Janvier à mars 2023", signatories: ["ARS Île-de-France", "CPAM 77"]),
            blocks: blocks)
    }

    static var blocks: [Block] {
        [
            .heading(1, "Retour sur le COPIL"),
            .paragraph("Le comité s’est réuni le \(strong: "7 février"), dit \(emphasis: "COPIL")."),
            .quotation("Une revue est diffusée chaque trimestre.", source: "Article 7"),
            .keyFigures([.init("13 / 15", "fiches démarrées"), .init("4", "atteintes", tone: .attained)]),
            .heading(2, "État des fiches"),
            .table(
                "Synthèse", [.init("N°", weight: 0.5, alignment: .end), .init("Atteinte")],
                [["1", "\("Planning en cours", tone: .onTrack)"], ["4", "\("Atteints", tone: .attained)"]],
                rowHeader: true),
            .figure(drawing, caption: "Les quinze fiches.", alternative: "Barre : 4 fiches.", width: 0.5),
            .heading(1, "Déploiement"),
            .stamp("EN COURS", .onTrack),
            .callout(.decision, nil, [.bullets(["Dépistage ;", "Santé mentale."])]),
            .definitions(["Structure pilote": "CPAM 77", "Public visé": "Femmes de 50 à 74 ans"]),
            .paragraph(
                "Un \("pink walk", language: "en") ; \(link: "le site", to: "https://sante.example.fr")."),
            .pageBreak,
            .numbers(["Rencontrer", "Décider"]),
            .annex("Participants"),
            .annex("Sources"),
        ]
    }
}
