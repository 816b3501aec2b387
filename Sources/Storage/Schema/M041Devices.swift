/// The browser and the system that opened a session, in words of the code; empty where none was told.
enum M041Devices {
    static let sql = """
        ALTER TABLE access_key ADD COLUMN device TEXT NOT NULL DEFAULT ''
            CHECK (length(device) <= 60 AND (device = '' OR purpose = 'session'));
        """
}
