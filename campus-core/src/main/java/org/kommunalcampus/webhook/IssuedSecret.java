package org.kommunalcampus.webhook;

/**
 * A secret, shown this once.
 *
 * @param secret {@code whsec_} and the key in Base64
 */
public record IssuedSecret(WebhookId webhook, String secret) {

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "IssuedSecret[webhook=" + webhook + "]";
    }
}
