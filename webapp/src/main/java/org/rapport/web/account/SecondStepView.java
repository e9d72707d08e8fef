package org.rapport.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.rapport.account.FactorOffer;
import org.rapport.account.HalfWay;
import org.rapport.account.SecondStep;
import org.rapport.web.security.ReturnPath;
import org.rapport.web.security.SignInDoor;

/** The pages of the second step: one asks for a code, one sets up the first device. */
@Named("secondStep")
@RequestScoped
public class SecondStepView {

    @Inject
    private SignInDoor door;

    @Inject
    private SecondStep step;

    @Inject
    private Welcome welcome;

    @Inject
    private OfferedDevice offered;

    @Inject
    private FreshCodes fresh;

    private String code = "";
    private @Nullable String to;

    /** Whoever is signed in goes on; whoever has not given the password begins with it; either page leads to the right one. */
    public void look(boolean asksForCode) throws IOException {
        if (door.isIn(request())) {
            leave(ReturnPath.safe(to));
        } else if (door.half(request()).isEmpty()) {
            leave(ReturnPath.through("/sign-in.xhtml", to));
        } else if (half().enrolled() != asksForCode) {
            leave(ReturnPath.through(half().enrolled() ? "/sign-in-code.xhtml" : "/sign-in-device.xhtml", to));
        }
    }

    /** Takes the step with a code and goes to the page that was asked for first. */
    public void enter() throws IOException {
        door.takeSecondStep(request(), response(), code);
        welcome.show();
        leave(ReturnPath.safe(to));
    }

    /** Sets up the device and shows the recovery codes. */
    public void setUp() throws IOException {
        fresh.show(door.setUpDevice(request(), response(), getOffer().secret(), code));
        offered.forget();
        welcome.show();
        leave(ReturnPath.through("/recovery-codes.xhtml", to));
    }

    private HalfWay half() {
        return door.half(request()).orElseThrow();
    }

    private static void leave(String path) throws IOException {
        external().redirect(external().getRequestContextPath() + path);
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse) external().getResponse();
    }

    /** What the device is told. */
    public FactorOffer getOffer() {
        HalfWay half = half();
        return offered.of(half.member().toString(), () -> step.offer(half));
    }

    /** The picture of it. */
    public QrCode getPicture() {
        return QrCode.of(getOffer().address());
    }

    /** What was typed. */
    public String getCode() {
        return code;
    }

    /** Typed by the form. */
    public void setCode(String typed) {
        code = typed;
    }

    /** The page that was asked for. */
    public @Nullable String getTo() {
        return to;
    }

    /** From the address. */
    public void setTo(@Nullable String path) {
        to = path;
    }
}
