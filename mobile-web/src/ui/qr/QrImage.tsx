import './qr.css';

/** A QR code drawn by the server; always dark on white with its quiet zone, also in dark mode, so that doors can read it. */
export const QrImage = ({ src, label }: { src: string; label: string }) => (
  <div class="qr">
    <img src={src} alt={label} width={392} height={392} />
  </div>
);
