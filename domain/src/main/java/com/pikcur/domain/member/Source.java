package com.pikcur.domain.member;

/**
 * From where somebody asks, as far as one can tell.
 *
 * @param address of the network, as text
 * @param device what the client says of itself, shortened
 */
public record Source(String address, String device) {

    private static final int LONGEST_ADDRESS = 64;
    private static final int LONGEST_DEVICE = 200;

    public Source {
        address = shortened(address, LONGEST_ADDRESS);
        device = shortened(device.replaceAll("\\p{Cntrl}", " "), LONGEST_DEVICE);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
