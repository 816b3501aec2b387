// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "jalon",
    products: [.executable(name: "jalon", targets: ["jalon"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        .target(name: "Domain", swiftSettings: settings),
        .target(name: "Formats", swiftSettings: settings),
        .target(name: "HTML", dependencies: ["Formats"], swiftSettings: settings),
        .target(name: "Drawings", dependencies: ["Domain", "Formats"], swiftSettings: settings),
        .target(
            name: "Documents",
            dependencies: [
                "Domain", "Drawings", "Formats", "HTML",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings),
        .systemLibrary(name: "CArgon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CQRencode", providers: [.apt(["libqrencode-dev"])]),
        .target(
            name: "Storage",
            dependencies: [
                "Domain", "Formats",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings),
        .target(
            name: "Web",
            dependencies: [
                "Domain", "Formats", "HTML", "Drawings", "Documents", "Storage", "CArgon2", "CQRencode",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            resources: [.copy("Assets")],
            swiftSettings: settings),
        .executableTarget(
            name: "jalon",
            dependencies: [
                "Domain", "Storage", "Documents", "Web", "Sample",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "bench",
            dependencies: [
                "Domain", "Storage", "Documents", "Web", "Sample",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Benchmarks/Sources", swiftSettings: settings),
        .target(name: "MarkupCheck", path: "Tests/MarkupCheck", swiftSettings: settings),
        .target(
            name: "Sample", dependencies: ["Domain", "Formats"], path: "Tests/Sample", swiftSettings: settings
        ),
        .testTarget(name: "DomainTests", dependencies: ["Domain", "Sample"], swiftSettings: settings),
        .testTarget(name: "FormatsTests", dependencies: ["Formats"], swiftSettings: settings),
        .testTarget(name: "HTMLTests", dependencies: ["HTML", "MarkupCheck"], swiftSettings: settings),
        .testTarget(name: "DrawingsTests", dependencies: ["Drawings"], swiftSettings: settings),
        .testTarget(
            name: "DocumentsTests", dependencies: ["Documents", "Formats", "MarkupCheck", "Sample"],
            swiftSettings: settings),
        .testTarget(
            name: "StorageTests", dependencies: ["Storage", "Domain", "Formats", "Sample"],
            swiftSettings: settings),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Domain", "Formats", "HTML", "Storage", "Documents", "Web", "MarkupCheck", "Sample",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: settings),
    ]
)
