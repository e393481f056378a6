package org.plenary;

import java.io.IOException;
import java.io.Serial;

/** The address or the port at which Plenary was told to listen cannot be had, though no other program has it. */
final class CannotListenException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String remedy;

    /** The address is none of this machine. */
    CannotListenException(String address, IOException reason) {
        super("Plenary cannot listen at the address " + address + ": this machine has no such address.", reason);
        remedy = "Set SERVER_ADDRESS (or --server.address) to an address of this machine, or leave it out: then Plenary"
                + " listens at all of them.";
    }

    /** The system does not give the port. */
    CannotListenException(int port, IOException reason) {
        super("Plenary may not listen on port " + port + ": " + reason.getMessage() + ".", reason);
        remedy =
                "Set SERVER_PORT (or --server.port) to a port above 1023, such as 8080: those below are reserved for the"
                        + " system. A proxy before Plenary can have port 443.";
    }

    String remedy() {
        return remedy;
    }
}
