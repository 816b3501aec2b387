import Domain

/// The 20 communes of the agglomeration, and the quarter that the documents name.
enum Territory {
    static let boissiseLeRoi = Commune("77040", "Boissise-le-Roi")
    static let dammarie = Commune("77152", "Dammarie-les-Lys")
    static let leMee = Commune("77285", "Le Mée-sur-Seine")
    static let livry = Commune("77255", "Livry-sur-Seine")
    static let maincy = Commune("77269", "Maincy")
    static let melun = Commune("77288", "Melun")
    static let laRochette = Commune("77389", "La Rochette")
    static let rubelles = Commune("77394", "Rubelles")
    static let saintFargeau = Commune("77407", "Saint-Fargeau-Ponthierry")
    static let vaux = Commune("77487", "Vaux-le-Pénil")

    /// By name, the article left aside.
    static let communes = [
        Commune("77038", "Boissettes"), Commune("77039", "Boissise-la-Bertrand"), boissiseLeRoi, dammarie,
        leMee, Commune("77252", "Limoges-Fourches"), Commune("77253", "Lissy"), livry, maincy, melun,
        Commune("77306", "Montereau-sur-le-Jard"), Commune("77378", "Pringy"), laRochette, rubelles,
        saintFargeau, Commune("77410", "Saint-Germain-Laxis"), Commune("77447", "Seine-Port"), vaux,
        Commune("77518", "Villiers-en-Bière"), Commune("77528", "Voisenon"),
    ]

    /// It lies in Melun and Le Mée-sur-Seine; a quarter is filed under one commune.
    static let corbeil = Neighbourhood(
        id: ID(1), name: "Plateau de Corbeil – Plein Ciel", insee: melun.insee)
}
