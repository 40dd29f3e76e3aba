package org.kommunalcampus.mail;

import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.PrivateAddressLetters;
import org.springframework.stereotype.Component;

/** Sends the link that confirms a private address. */
@Component
@RequiredArgsConstructor
class PrivateAddressMails implements PrivateAddressLetters {

    private final Letters letters;
    private final MailTransport transport;
    private final Optional<PrivateAddressWriter> writer;

    @Override
    public boolean isOpen() {
        return transport.isOpen();
    }

    @Override
    public boolean send(String address, String secret, Locale language) {
        if (!letters.mayAsk(address)) {
            return false;
        }
        writer.ifPresent(words -> letters.send(address, words.write(secret, language), language));
        return true;
    }
}
