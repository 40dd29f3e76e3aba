package org.kommunalcampus.provisioning;

/**
 * A key, shown this once.
 *
 * @param key what the directory sends as its bearer token
 */
public record IssuedKey(DirectoryAccessId access, String key) {

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "IssuedKey[access=" + access + "]";
    }
}
