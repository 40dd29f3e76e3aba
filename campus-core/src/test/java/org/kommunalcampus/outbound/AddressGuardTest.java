package org.kommunalcampus.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class AddressGuardTest {

    @Test
    void aNameThatAlsoLeadsToAPrivateMachineIsClosed() throws Exception {
        InetAddress open = InetAddress.getByName("9.9.9.9");
        InetAddress inside = InetAddress.getByName("10.0.0.1");
        AddressGuard guard = AddressGuard.closed();

        assertThat(guard.admit("rebinding.example", 443, open).getAddress()).isEqualTo(open);
        assertThatExceptionOfType(ForbiddenAddress.class)
                .isThrownBy(() -> guard.admit("rebinding.example", 443, open, inside));
    }
}
