//! A sealed block: number, length and checksum before the bytes, so that a torn or old block is known for what it is.

use sha2::{Digest as _, Sha256};

/// Bytes before the content of a block.
pub(super) const SEAL: usize = 8 + 4 + 8;

/// The block for `content` under a number.
pub(super) fn seal(number: u64, content: &[u8]) -> Vec<u8> {
    let mut block = Vec::with_capacity(SEAL + content.len());
    block.extend(number.to_le_bytes());
    block.extend(u32::try_from(content.len()).unwrap_or(u32::MAX).to_le_bytes());
    block.extend(checksum(number, content));
    block.extend(content);
    block
}

/// The number and the content of the block at the start of `bytes`; `None` if it is torn or none was written.
pub(super) fn unseal(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let (number, rest) = bytes.split_first_chunk::<8>()?;
    let (length, rest) = rest.split_first_chunk::<4>()?;
    let (sum, rest) = rest.split_first_chunk::<8>()?;
    let number = u64::from_le_bytes(*number);
    let content = rest.get(..usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
    (*sum == checksum(number, content)).then_some((number, content))
}

fn checksum(number: u64, content: &[u8]) -> [u8; 8] {
    let digest = Sha256::new()
        .chain_update(number.to_le_bytes())
        .chain_update(content)
        .finalize();
    digest.first_chunk::<8>().copied().unwrap_or_default()
}
