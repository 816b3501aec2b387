import Domain

extension Pen {
    /// The four buckets with their shapes, on two lines of two; takes 48 pixels.
    mutating func legend(
        x: Double, y: Double, of counts: [BucketCount] = Bucket.allCases.map { BucketCount($0, 0) },
        isCounted: Bool = false
    ) {
        for (index, bucket) in Bucket.allCases.enumerated() {
            let left = x + (index < 2 ? 0 : 330)
            let base = y + Double(index % 2) * 24
            add(bucket.shape(at: (left + 7).short, (base - 5).short))
            guard isCounted else {
                text(counts[index].label, x: (left + 20).short, y: base)
                continue
            }
            text(String(counts[index].count), x: (left + 38).short, y: base, anchor: "end", isStrong: true)
            text(counts[index].label, x: (left + 46).short, y: base)
        }
    }
}
