extension Text: Codable {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(runs)
    }

    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode([Run].self))
    }
}

extension Run: Codable {
    private enum CodingKeys: String, CodingKey {
        case text, link, language, tone
        case isStrong = "strong"
        case isEmphasis = "emphasis"
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        if isStrong { try container.encode(true, forKey: .isStrong) }
        if isEmphasis { try container.encode(true, forKey: .isEmphasis) }
        try container.encodeIfPresent(link, forKey: .link)
        try container.encodeIfPresent(language, forKey: .language)
        try container.encodeIfPresent(tone, forKey: .tone)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try container.decode(String.self, forKey: .text),
            strong: try container.decodeIfPresent(Bool.self, forKey: .isStrong) ?? false,
            emphasis: try container.decodeIfPresent(Bool.self, forKey: .isEmphasis) ?? false,
            link: try container.decodeIfPresent(String.self, forKey: .link),
            language: try container.decodeIfPresent(String.self, forKey: .language),
            tone: try container.decodeIfPresent(Document.Tone.self, forKey: .tone))
    }
}
