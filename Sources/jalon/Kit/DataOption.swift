import ArgumentParser

/// The option that every command has: where the data are.
struct DataOption: ParsableArguments {
    @Option(
        name: .customLong("data"),
        help: ArgumentHelp("Dossier des données (JALON_DATA, sinon ./data).", valueName: "dossier"))
    var path: String?

    var folder: DataFolder { DataFolder(path) }
}
